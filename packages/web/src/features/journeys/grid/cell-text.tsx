import type { Cell } from '@anklang/domain';
import classes from './grid.module.css';
import type { MapNames } from './use-map-names.ts';

/** What stands in a cell. */
export function CellText({ cell, names }: { cell: Cell; names: MapNames }) {
  return <span className={classes['words']}>{sayCell(cell, names)}</span>;
}

export function sayCell(cell: Cell, names: MapNames): string {
  if ('text' in cell) return cell.text;
  if ('departmentId' in cell) return names.department(cell.departmentId);
  return cell.systemIds.map(names.system).join(', ');
}
