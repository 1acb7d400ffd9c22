import { defaultCuts } from '@anklang/analysis';
import { commonRating, type Interaction, type Scale } from '@anklang/domain';
import type { StoredInteraction } from '../../../platform/engine/stored-interaction.ts';

/** The interaction as stores keep it. */
export function toStored(interaction: Interaction): StoredInteraction {
  const { conversion, cost, durationSeconds, rating, segments, properties, time } = interaction;
  return {
    customer: interaction.customer,
    touchpoint: interaction.touchpoint,
    time: Date.parse(time),
    offsetMinutes: offsetOf(time),
    session: interaction.session ?? null,
    dimensions: {
      channel: interaction.channel ?? null,
      device: interaction.device ?? null,
      direction: interaction.direction ?? null,
      department: interaction.department ?? null,
      handledBy: interaction.handledBy ?? null,
      campaign: interaction.campaign ?? null,
      object: interaction.object ?? null,
    },
    value: conversion === undefined ? null : withoutSign(conversion.value ?? 0),
    cost: cost === undefined ? null : withoutSign(cost),
    rating: rating === undefined ? null : toStoredRating(rating),
    durationSeconds: durationSeconds === undefined ? null : withoutSign(durationSeconds),
    reportedOrigin: interaction.reportedOrigin ?? null,
    segments: isFilled(segments) ? segments : null,
    properties: isFilled(properties) ? properties : null,
  };
}

function toStoredRating({ value, scale, levels }: NonNullable<Interaction['rating']>): StoredInteraction['rating'] {
  const [low, high] = scale;
  return { value: withoutSign(value), low, high, common: commonRating(value, scale, levels ?? cutsOf(scale)) };
}

const keptCuts = new Map<number, { disappointing: number; delighting: number }>();

/** The same few scales come over and over. */
function cutsOf([low, high]: Scale) {
  const key = low * 10_000 + high;
  const kept = keptCuts.get(key);
  if (kept !== undefined) return kept;

  const { disappointingTo, delightingFrom } = defaultCuts([low, high]);
  const cuts = { disappointing: disappointingTo, delighting: delightingFrom };
  keptCuts.set(key, cuts);
  return cuts;
}

/** The end of the time as the schema wants it: `Z`, or sign, hours and minutes. */
function offsetOf(time: string): number {
  if (time.endsWith('Z')) return 0;
  const minutes = Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2));
  return time.at(-6) === '-' ? withoutSign(-minutes) : minutes;
}

/** There is a negative zero in JSON, and engines do not agree on it. */
function withoutSign(value: number): number {
  return value + 0;
}

function isFilled<T extends object>(record: T | undefined): record is T {
  if (record === undefined) return false;
  for (const _key in record) return true;
  return false;
}
