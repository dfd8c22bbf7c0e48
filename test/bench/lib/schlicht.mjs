/**
 * The least that checks a YAML file against a JSON Schema: read, parse, validate, print what ajv says.
 *
 *   node schlicht.mjs <schema.json> <folder or file>
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [schema, ziel] = process.argv.slice(2);
const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(
  JSON.parse(readFileSync(schema, 'utf8')),
);
const dateien = statSync(ziel).isDirectory() ? readdirSync(ziel).map((name) => join(ziel, name)) : [ziel];
for (const datei of dateien) {
  if (validate(parse(readFileSync(datei, 'utf8')))) continue;
  for (const { instancePath, message } of validate.errors) {
    process.stdout.write(`${datei}${instancePath}: ${message}\n`);
    process.exitCode = 1;
  }
}
