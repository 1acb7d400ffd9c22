import { createClient } from '@clickhouse/client';
import * as conn from 'chdb/connection';
console.log(Object.keys(conn));
