// The form for a pain point at a terminal: asks, shows the class as it stands, and gives back what was said. Nothing is
// written before the end.
import { idFor } from '../../core/hits/entry.ts';
import { type FieldName, fieldIn, readField, type Written, withFields, writeField } from '../../core/hits/entry-fields.ts';
import { type Form, isOnTop, nextStep, type Step } from '../../core/hits/form.ts';
import { typedEntry } from '../../core/hits/import.ts';
import { FIELD_WORDS } from '../../model/pain-point.ts';
import type { ReportHit } from '../../model/report.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { asked, type Question, questionFor, standingLine, TOP_RUNG } from '../../render/hits/form.ts';
import { paragraph } from '../../render/paragraph.ts';
import type { Asker } from '../interview/asker.ts';
import { printable } from '../printable.ts';
import { isPlacing, knownFor, placesIn, type Spot, wrongPlaces } from './form-places.ts';
import { judge, withPoints } from './target.ts';
import { examine } from './target-write.ts';

/** What was said, by field; undefined takes a field away. */
type Said = Map<string, unknown>;

/** What the form came to. */
export interface Filled {
  readonly said: ReadonlyMap<string, unknown>;
  /** True if the person left before the end. */
  readonly isLeft: boolean;
}

export async function askForm(spot: Spot, asker: Asker, columns: number): Promise<Filled> {
  const say = (text: string) => asker.say(`${paragraph(printable(text), Math.min(columns - 1, 96))}\n`);
  const said: Said = new Map();
  let now = stand(spot, said);
  let wantsMore: boolean | null = null;
  let isTold = false;
  let told = '';
  for (let step = nextStep(null, formOf(spot, said, now, wantsMore)); step !== null; ) {
    if (isOnTop({ rung: now.hit?.rung ?? null, limits: spot.place.limits }) && TOP_STEPS.includes(step) && !isTold) {
      say(TOP_RUNG);
      isTold = true;
    }
    const answer = await ask(step, spot, said, asker, say);
    if (answer === null) return { said, isLeft: true };
    if (step === 'more') wantsMore = answer.get(step) === 'yes';
    else {
      const wrong = await faultsOf(spot, new Map([...said, ...answer]));
      if (wrong.length > 0) {
        for (const one of wrong) say(`! ${one}`);
        continue;
      }
      for (const [name, value] of answer) said.set(name, value);
      const next = stand(spot, said);
      const stands = next.hit === null ? '' : standingLine(next.hit, null, next.judged);
      // What changes nothing is not worth a line.
      if (next.hit !== null && stands !== told && wantsMore === null)
        asker.say(`${printable(standingLine(next.hit, now.hit, next.judged))}\n`);
      told = stands;
      now = next;
    }
    step = nextStep(step, formOf(spot, said, now, wantsMore));
  }
  return { said, isLeft: false };
}

const TOP_STEPS: readonly Step[] = ['eliminate', 'reduce', 'raise', 'create'];

interface Standing {
  readonly judged: ReturnType<typeof judge>;
  /** Null before there is a title. */
  readonly hit: ReportHit | null;
}

function pointOf({ old }: Spot, said: Said): Written {
  return withFields({ ...old }, said);
}

/** The class as it is with what was said. */
function stand(spot: Spot, said: Said): Standing {
  const { place, file, old } = spot;
  const present = place.files.find((one) => one.file === file)?.points ?? [];
  const point = pointOf(spot, said);
  const title = typeof point.title === 'string' ? point.title : '';
  const id = old?.id ?? idFor(title, new Set(place.files.flatMap(({ points }) => points.map((one) => one.id))));
  // What was said so far has been checked.
  const draft = { ...point, id, title } as WrittenPainPoint;
  const points = old === null ? [...present, draft] : present.map((one) => (one.id === id ? draft : one));
  const judged = judge(withPoints(place, file, points), place.limits);
  return { judged, hit: title === '' ? null : (judged.hits.find((hit) => hit.id === id) ?? null) };
}

function formOf(spot: Spot, said: Said, { hit }: Standing, wantsMore: boolean | null): Form {
  const { limits } = spot.place;
  return { point: pointOf(spot, said), rung: hit?.rung ?? null, limits, isOld: spot.old !== null, wantsMore };
}

/** What is wrong with it, in sentences. */
async function faultsOf({ place, file, old }: Spot, said: Said): Promise<string[]> {
  const entry = typedEntry(old === null ? said : new Map([['id', old.id], ...said]));
  const { problems } = await examine([entry], file, place, { twice: old === null ? 'refuse' : 'update', lenient: false });
  return problems.map(({ problem: { message, mend } }) => `${message}; ${mend}.`);
}

/** Empty if nothing changes; null if the person left. */
async function ask(step: Step, spot: Spot, said: Said, asker: Asker, say: (text: string) => void): Promise<Said | null> {
  const question = questionFor(step, { sizes: spot.place.limits.sizes, places: (field) => knownFor(field, spot) });
  for (const line of question.help ?? []) say(line);
  if (step === 'more') {
    const choice = await asker.choose(question.ask, question.choices ?? [], '');
    return choice === null ? null : new Map([[step, choice]]);
  }
  const before = presetOf(step, pointOf(spot, said));
  const text = await textFor(step, question, before, spot, asker);
  if (text === null) return null;
  if (text === before) return new Map();
  const isRemoved = text === '' || (text === '-' && before !== '') || (step === 'effort_days' && text === '?');
  if (isRemoved)
    return new Map(
      step === 'effort_days'
        ? [
            [step, undefined],
            ['size', undefined],
          ]
        : [[step, undefined]],
    );
  const meant = step === 'value' ? kindsOf(text) : isPlacing(step) ? placesIn(step, text, spot) : text;
  const read = readField(step, meant);
  // Days take the place of a size.
  return new Map([...(step === 'effort_days' && !read.has('size') ? [['size', undefined] as const] : []), ...read]);
}

async function textFor(step: FieldName, question: Question, before: string, spot: Spot, asker: Asker): Promise<string | null> {
  const { choices } = question;
  if (choices === undefined) return asker.write(asked(question, before !== '' && step !== 'title'), before, checkFor(step, spot));
  const options = choices.some(({ value }) => value === before) ? choices : [...choices, { value: before, name: before }];
  return asker.choose(question.ask, options, before);
}

function checkFor(step: FieldName, spot: Spot): (text: string) => string {
  if (isPlacing(step)) return (text) => (/^-?$/.test(text.trim()) ? '' : wrongPlaces(step, text, spot));
  return (text) => (step === 'title' && /^-?$/.test(text.trim()) ? 'Write it in a few words; Ctrl-C leaves.' : '');
}

/** What stands there, as it would be typed. */
function presetOf(step: FieldName, point: Written): string {
  const value = fieldIn(point, step);
  switch (step) {
    case 'effort_days':
      return writeField(value ?? point.size);
    case 'value':
      return (Array.isArray(value) ? value : []).map((kind) => FIELD_WORDS.value.indexOf(kind) + 1).join(', ');
    case 'cx_test':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : writeField(value);
    case 'must_fix':
      return value === true ? 'true' : '';
    case 'status':
      return value === undefined ? 'open' : writeField(value);
    case 'raised_by':
      return value === FIELD_WORDS.raised_by.at(-1) ? '' : writeField(value);
    default:
      return printable(writeField(value));
  }
}

/** Numbers of the kinds of value as their words; other words stay. */
function kindsOf(text: string): string {
  return text
    .split(/[,;\s]+/)
    .map((part) => (/^\d+$/.test(part) ? (FIELD_WORDS.value[Number(part) - 1] ?? part) : part))
    .join(', ');
}
