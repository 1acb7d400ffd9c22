#!/usr/bin/env -S node --conditions=source
import { enableCompileCache } from 'node:module';

// Stripping and compiling a few hundred sources takes longer than starting; the second start finds it done.
enableCompileCache();
await import('../src/main.ts');
