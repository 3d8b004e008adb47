import { z } from 'zod';
import { type Shelf, ShelfSchema } from '../schema/shelf.ts';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const ShelvesSchema = z.array(ShelfSchema);

/** A shelf with what stands on it. */
export interface FilledShelf<T> extends Shelf {
  readonly things: readonly T[];
}

/** Every shelf of `content/shelves.yml`, in the order they are shown. */
export function readShelves(): Shelf[] {
  return readYaml(contentPath('shelves.yml'), ShelvesSchema);
}

/** The shelves with the things of their topics; one that stays empty is left out. Fails when a thing's topic is on none. */
export function shelve<T>(things: readonly T[], topicOf: (thing: T) => string | undefined): FilledShelf<T>[] {
  const shelves = readShelves();
  const place = (thing: T) => {
    const shelf = shelves.find(({ topics }) => topics.some((topic) => topic === topicOf(thing)));
    if (shelf) return shelf.id;
    throw new Error(`the topic “${topicOf(thing)}” is on no shelf; add it to content/shelves.yml`);
  };
  return shelves
    .map((shelf) => ({ ...shelf, things: things.filter((thing) => place(thing) === shelf.id) }))
    .filter((shelf) => shelf.things.length > 0);
}
