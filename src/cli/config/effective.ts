// Every value that commands take as given at a place, with where it comes from.
import { join, resolve } from 'node:path';
import { folderOf } from '../../io/find-config.ts';
import { painPointsIn, placeAt } from '../../io/workshop.ts';
import type { EffectiveConfig, EffectiveValue } from '../../model/effective-config.ts';
import type { World } from '../world.ts';
import type { Config } from './config.ts';
import { KEYS, type Key } from './keys.ts';

/** The workshop that is meant where nothing is named: the place itself, else the folder of the configuration; null for neither. */
export function workshopAt(place: string, { file }: Config, { cwd, files }: World): string | null {
  const folders = file === null ? [place] : [place, folderOf(file, files)];
  return folders.find((folder) => placeAt(resolve(cwd, folder), files).kind === 'workshop') ?? null;
}

/** What a sound configuration comes to. */
export async function effectiveConfig(place: string, config: Config, world: World): Promise<EffectiveConfig> {
  const values: EffectiveValue[] = [];
  for (const key of KEYS) values.push(await effectiveValue(key, place, config, world));
  return { dxready: { version: world.version, effective_config: 1 }, place, file: config.file, values };
}

async function effectiveValue(key: Key, place: string, config: Config, world: World): Promise<EffectiveValue> {
  const { name, flag, fallback, otherwise } = key;
  const said = saidBy(key, config);
  const variable = config.variables.get(name) ?? null;
  const nowhere = { key: name, file: null, line: null, variable: null, flag, otherwise: '' };
  if (said === null) {
    const value = fallback ?? foundFor(name, place, config, world);
    return { ...nowhere, value, source: 'default', otherwise: value === null ? otherwise : '' };
  }
  const line = await config.lineOf(key.path);
  const inFile = { ...nowhere, value: said, file: line === null ? null : config.file, line };
  return variable === null ? { ...inFile, source: 'file' } : { ...inFile, source: 'environment', variable };
}

/** What environment and file say; null for nothing. */
function saidBy({ path: [first = '', second] }: Key, config: Config): unknown {
  const plain: Readonly<Record<string, unknown>> = { ...config, pain_points: config.painPoints };
  return (second === undefined ? plain[first] : Reflect.get(config.policy, second)) ?? null;
}

/** What stands in the workshop and needs no word. */
function foundFor(name: string, place: string, config: Config, world: World): unknown {
  const workshop = workshopAt(place, config, world);
  if (workshop === null) return null;
  if (name === 'answers') return [join(workshop, 'answers')];
  const found = name === 'pain_points' ? painPointsIn(resolve(world.cwd, workshop), world.files) : null;
  return found === null ? null : join(workshop, 'pain-points.yaml');
}
