import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fail } from '@anklang/domain';
import { inMegabytes } from './problem.ts';

const chunkBytes = 64 * 1024;

/**
 * The body as its sender meant it, never more than the limit: an announced length may be missing or a lie, and a few
 * packed bytes may be a great many. What is packed in another way than with gzip is `media_type_unsupported`.
 */
export function unpackBody(source: Readable, options: { encoding?: string | undefined; limitBytes: number }): Readable {
  const { encoding = 'identity', limitBytes } = options;
  switch (encoding.trim().toLowerCase()) {
    case 'identity':
      return limitStream(source, { limitBytes });
    case 'gzip':
    case 'x-gzip':
      return limitStream(source, { limitBytes, through: createGunzip({ chunkSize: chunkBytes }) });
    default:
      throw fail('media_type_unsupported', {});
  }
}

export function limitStream(source: Readable, options: { limitBytes: number; through?: Transform }): Readable {
  const { limitBytes, through } = options;
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= limitBytes) done(null, chunk);
      else done(fail('body_too_large', { limitMegabytes: inMegabytes(limitBytes) }));
    },
  });
  // It may break before anybody reads it, and nobody must fall over that.
  limited.on('error', () => {});
  // What still comes is let go by: a connection at which nobody reads would stay until it times out.
  limited.on('close', () => {
    source.unpipe();
    source.resume();
    through?.destroy();
  });
  source.on('error', (error) => limited.destroy(error));
  source.on('aborted', () => limited.destroy(fail('cancelled', {})));
  through?.on('error', (error) => limited.destroy(error));

  return (through === undefined ? source : source.pipe(through)).pipe(limited);
}
