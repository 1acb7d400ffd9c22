import manifest from '../../package.json' with { type: 'json' };

/** Version of Anklang, as reports and answers name it. */
export const version: string = manifest.version;
