import type { errors as german } from '../de/errors.ts';
import type { Same } from '../same.ts';

export const errors: Same<typeof german> = {
  request_invalid: 'The request is incomplete or does not fit: {{issues}}. Please check these details.',
  not_signed_in: 'You are not signed in, or your session has ended. Please sign in.',
  sign_in_failed: 'E-mail address and password do not belong together. Please check both and try again.',
  not_permitted: 'You lack the permission “{{permission}}” for this. Ask an owner of the workspace to give it to you.',
  origin_refused:
    'The request came from another site and was refused for that reason. Open Anklang at the address set in ANKLANG_PUBLIC_URL.',
  not_found: 'There is no such thing here (any more). Check the address, or go back to the overview.',
  changed_meanwhile:
    'Somebody has changed this in the meantime. Load the present state and make your change there again.',
  already_set_up: 'Anklang is already set up. Please sign in.',
  setup_code_wrong:
    'The one-time code is missing or wrong. It stands in the output of the start, on the machine that runs Anklang.',
  email_taken: 'There is already an account with this e-mail address. Sign in with it.',
  last_owner: 'A workspace needs at least one owner. Hand it over to somebody else first.',
  invitation_ended:
    'This invitation no longer holds: it has expired, was withdrawn or is already used. Ask for a new one.',
  body_too_large: 'That is too large: {{limitMegabytes}} MB are allowed. Please send less at a time.',
  media_type_unsupported: 'The request cannot be read in this form. Send JSON, or the file itself.',
  too_many_requests: 'Those were too many tries. Please wait {{seconds}} seconds, then try again.',
  internal:
    'Something went wrong on our side. Try again; if it stays, the request number helps to find the cause in the log.',
  not_ready: 'Anklang is starting or stopping. Please try again in a few seconds.',
  file_empty: 'The file holds no answers: there is nothing below its header. Please choose another file.',
  log_empty:
    'The file holds nothing that counts: no interaction with a touchpoint and a time, no path with a number. Please check the file and the mapping.',
  value_unreadable:
    'Column “{{column}}” says “{{value}}” in line (in XES: event) {{line}} where {{what}} is expected; this affects {{count}} cells. Correct them in the file, or map another column.',
  touchpoints_too_many:
    'There are too many different touchpoints: {{found}}, at most {{limit}} are looked at together. Map a coarser column.',
  file_unreadable: 'The file cannot be read: {{reason}}. Correct that, or save it again as CSV, XLSX or Parquet.',
  file_too_large: 'The file is too large: {{limit}} {{what}} are allowed. Please split or shorten it.',
  column_twice:
    'Two columns are called “{{column}}”. Give each column a name of its own in the first line of the file.',
  mapping_invalid: 'The mapping does not have the expected shape: {{issues}}. Please correct these places.',
  mapping_key_unknown: 'The mapping has keys that mean nothing: {{keys}}. Remove them, or check their spelling.',
  mapping_not_guessed:
    'The file does not show what {{what}} is. Write what the columns mean as JSON, and name that file with “--mapping”.',
  column_missing:
    'The mapping names the column “{{column}}”, which the file does not have. Similar names: {{candidates}}. Please correct the name.',
  column_mapped_twice: 'The column “{{column}}” is mapped twice. Decide on one of the two uses.',
  values_outside_scale:
    'The column “{{column}}” has {{count}} values outside the scale {{scale}}: {{values}}. Say whether they mean “not used” or “no answer”, or correct the scale.',
  column_constant:
    'The column “{{column}}” says “{{value}}” everywhere; nothing can be learned from it. Take it out of the mapping, or check the file.',
  respondent_twice:
    'The identifier “{{respondent}}” in column “{{column}}” appears more than once (lines {{lines}}); {{count}} identifiers are affected. Remove duplicate rows, or map another column.',
  weight_invalid:
    'The weight column “{{column}}” has {{count}} unusable values, the first being “{{value}}” in line {{line}}. Weights are numbers from zero up, and not all may be zero.',
  too_few_answers:
    'These are too few answers for an honest statement: {{have}} of at least {{need}}. Collect more, or take touchpoints out of the mapping.',
  batch_unreadable:
    'The content is neither a JSON array nor NDJSON of interactions ({{reason}}). Nothing of it was accepted.',
  batch_size: 'A batch has 1 to {{limit}} interactions; this one has {{found}}. Split it.',
  batch_key_reused: 'A batch with other content came under the key “{{batch}}” before. Give new content a new key.',
  names_too_many:
    'Too many different names in “{{what}}”: at most {{limit}}. The field probably holds ids rather than names.',
  disk_full: 'There is no room left on the disk. Nothing of it was kept; make room and start again.',
  interactions_unusable: 'The interaction store cannot be reached: {{reason}}. Check ANKLANG_INTERACTIONS_URL.',
  rule_twice: 'There is already a rule for “{{text}}”. Remove it first.',
  plan_invalid: 'The planned way cannot be walked from a start to an end ({{part}}).',
  step_unknown: '“{{step}}” does not occur in the data (any more). Take it out of the question.',
  conversions_missing:
    'There is no conversion in these interactions. Say in the import what counts as one, or widen the period.',
  cancelled: 'The work was cancelled; nothing of it was kept. You can start it again.',
  usage: 'The command cannot be run like this: {{reason}}. “{{help}}” shows what is possible.',
  configuration_invalid: 'The setting {{variable}} cannot be used ({{reason}}). Correct it and start again.',
  port_taken:
    'Port {{port}} on {{host}} is already taken. End the other program, or choose another port with ANKLANG_PORT.',
  store_unusable:
    'The records store cannot be opened ({{reason}}). Check ANKLANG_DATABASE_URL and ANKLANG_DATA, then start again.',
  path_unusable: '“{{path}}” cannot be opened or written: {{reason}}. Check the path and its access rights.',
  parts: {
    unstorable: 'contains a character (NUL) that cannot be kept',
    noRequest: 'not a valid HTTP request',
    none: 'none',
    reason: {
      ENOENT: 'there is no such thing',
      EACCES: 'access rights are missing',
      EPERM: 'access rights are missing',
      EROFS: 'nothing may be changed there',
      EISDIR: 'that is a folder',
      ENOTDIR: 'a part of the path is no folder',
      EEXIST: 'there is a file already',
      ENOSPC: 'there is not enough space',
      notAFile: 'that is no file',
      notText: 'the content is neither text nor a table',
      quoteOpen: 'a quotation mark in line {{detail}} is never closed',
      rowsUneven: 'every row has another number of cells than the header',
      oldExcel: 'that is an old or encrypted Excel file',
      packed: 'that is a packed file, which must be unpacked first',
      pdf: 'a PDF is not a table',
      notSpreadsheet: 'that is an archive, but no Excel file',
      noSheets: 'the workbook has no worksheet',
      sheetMissing: 'the sheet is missing, there are {{detail}}',
      tooManyParts: 'the archive has too many parts',
      encrypted: 'it is protected by a password',
      damaged: 'the content is damaged or incomplete',
      xesDocumentType: 'at byte {{detail}} there is a document type or raw text, neither of which is read',
      xesEncoding: 'its character encoding is not one that is read; save it as UTF-8',
      xesCrossed: 'at byte {{detail}} an element ends that was not open',
      xesTag: 'at byte {{detail}} there is a tag that is not XML',
      xesNotLog: 'this is not an event log with exactly one <log>',
      xesDeep: 'at byte {{detail}} elements are nested too deeply',
      xesOutside: 'at byte {{detail}} an event stands outside of a trace',
      xesEntity: 'at byte {{detail}} there is an “&” entity that XML does not have',
      xesLong: 'at byte {{detail}} a tag begins that is longer than a megabyte',
    },
    issue: {
      syntax: 'not valid JSON',
      missing: 'missing',
      wrongObject: 'needs entries in curly braces',
      wrongText: 'needs a text',
      wrongNumber: 'needs a number',
      wrongList: 'needs a list in square brackets',
      wrongScale: 'needs two numbers, such as [1, 5]',
      wrongValue: 'this value is not possible here',
      empty: 'empty',
      tooLong: 'too long',
      scale_order: 'the smaller number comes first',
      cuts_order: '“disappointing” must be smaller than “delighting”',
      code_twice: 'the same code stands under “notUsed” and “missing”',
      levels_needed: 'a scale with decimals needs “levels” of its own',
      case_or_customer: '“customer” or “case” is needed',
      conversion_empty: '“touchpoints” or “value” is needed',
    },
    valueSeen: '“{{value}}” ({{count}} times, first in line {{firstLine}})',
    what: {
      bytes: 'bytes',
      rows: 'rows',
      columns: 'columns',
      cell: 'characters in one cell',
      unpacked: 'bytes when unpacked',
      outcome: 'the overall judgement',
      case: 'the customer or the case',
      touchpoint: 'a touchpoint',
      time: 'a time with a date, such as 2026-03-29T14:05:00+02:00',
      conversion: 'a conversion',
      count: 'a number of at least zero',
      rating: 'a whole number on the scale',
      path: 'a path with a name at every step',
      customer: 'a customer or a case',
      touchpoints: 'the rating of a touchpoint',
    },
  },
};
