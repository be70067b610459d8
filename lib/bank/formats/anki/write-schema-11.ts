import type { OurNotetype } from './our-notetypes';

/** Anki's own tables and indices of schema 11 (rslib/src/storage/schema11.sql). */
export const SCHEMA_11 = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,
  due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
  lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

const CSS =
  '.card { font-family: arial; font-size: 20px; text-align: center; color: black; background-color: white; }\n.cloze { font-weight: bold; color: blue; }\n';
const LATEX_PRE =
  '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n';

/** The JSON of a note type in `col.models`; `now` in seconds. */
export function modelJson(
  { id, name, isCloze, fields, templates }: OurNotetype,
  now: number,
): object {
  return {
    ...{ id, name, type: isCloze ? 1 : 0, mod: now, usn: -1, sortf: 0, did: 1, css: CSS },
    ...{ latexPre: LATEX_PRE, latexPost: '\\end{document}', tags: [], vers: [] },
    flds: fields.map((field, ord) => ({
      ...{ name: field, ord, font: 'Arial', size: 20, media: [], rtl: false, sticky: false },
    })),
    tmpls: templates.map((template, ord) => ({
      ...template,
      ord,
      bafmt: '',
      bqfmt: '',
      did: null,
    })),
    // Which fields make which card: older clients read it instead of the templates.
    ...(!isCloze && { req: templates.map((_, ord) => [ord, 'any', [ord * 2]]) }),
  };
}

/** The JSON of a deck in `col.decks`. */
export function deckJson(id: number, name: string, description: string, now: number): object {
  const none = [0, 0];
  return {
    ...{ id, name, desc: description, mod: now, usn: -1, conf: 1, dyn: 0, collapsed: false },
    ...{
      extendNew: 0,
      extendRev: 0,
      newToday: none,
      revToday: none,
      lrnToday: none,
      timeToday: none,
    },
  };
}

/** `col.conf`: the collection's days begin in UTC, so that days need no zone. */
export function confJson(deck: number, model: number): object {
  return {
    ...{ activeDecks: [deck], curDeck: deck, curModel: String(model), nextPos: 1, newSpread: 0 },
    ...{ addToCur: true, collapseTime: 1200, dueCounts: true, estTimes: true, timeLim: 0 },
    ...{ sortType: 'noteFld', sortBackwards: false, schedVer: 2, creationOffset: 0 },
  };
}

/** `col.dconf`: Anki's own defaults. */
export const DECK_OPTIONS = {
  1: {
    ...{
      id: 1,
      name: 'Default',
      mod: 0,
      usn: 0,
      maxTaken: 60,
      timer: 0,
      autoplay: true,
      replayq: true,
    },
    ...{ dyn: false },
    new: {
      ...{
        bury: false,
        delays: [1, 10],
        initialFactor: 2500,
        ints: [1, 4, 0],
        order: 1,
        perDay: 20,
      },
    },
    rev: {
      bury: false,
      ease4: 1.3,
      fuzz: 0.05,
      ivlFct: 1,
      maxIvl: 36500,
      perDay: 200,
      hardFactor: 1.2,
    },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
};
