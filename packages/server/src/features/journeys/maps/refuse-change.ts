import { type AnklangError, fail, type MapRefusal } from '@anklang/domain';

/** What a refusal of the map is to whoever asked for the change. */
export function errorOfRefusal(refusal: MapRefusal): AnklangError {
  switch (refusal.kind) {
    case 'gone':
      return fail('map_part_gone', { id: refusal.id });
    case 'cellChanged': {
      const { kind: _kind, ...place } = refusal;
      return fail('map_cell_changed', place);
    }
    case 'tooMany':
      return fail('map_too_large', { what: refusal.of, limit: refusal.limit });
    case 'taken':
    case 'unfit':
      return fail('map_change_unfit', {});
  }
}
