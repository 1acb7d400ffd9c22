import { airportDeparture } from './airport.ts';
import { bankLoan } from './bank.ts';
import { collaboratorStart } from './collaborator.ts';
import { hospitalOperation } from './hospital.ts';
import { insuranceClaim } from './insurance.ts';
import { manufacturingMachine } from './manufacturing.ts';
import { publicServiceCard } from './public-service.ts';
import { retailOrder } from './retail.ts';
import { softwareTrial } from './software.ts';
import type { MapTemplate } from './template.ts';

export const mapTemplates: readonly MapTemplate[] = [
  ...[bankLoan, insuranceClaim, retailOrder, softwareTrial, publicServiceCard],
  ...[hospitalOperation, airportDeparture, manufacturingMachine, collaboratorStart],
];
