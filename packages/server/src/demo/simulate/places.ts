import { companyTouchpoints, type TouchpointKey } from '../company/company-keys.ts';

const places = new Map<string, number>(companyTouchpoints.map(({ key }, place) => [key, place]));

/** Place of a touchpoint in `companyTouchpoints`: its code in the columns. */
export const placeOf = (key: TouchpointKey): number => places.get(key)!;
