import type { Industry } from '@anklang/domain';
import { airport } from './airport.ts';
import { bank } from './bank.ts';
import type { Catalogue } from './catalogue.ts';
import { collaborator } from './collaborator.ts';
import { hospital } from './hospital.ts';
import { insurance } from './insurance.ts';
import { manufacturing } from './manufacturing.ts';
import { publicService } from './public-service.ts';
import { retail } from './retail.ts';
import { software } from './software.ts';

export const catalogues: Readonly<Record<Industry, Catalogue>> = {
  ...{ bank, insurance, retail, software, publicService, hospital, airport, manufacturing, collaborator },
};
