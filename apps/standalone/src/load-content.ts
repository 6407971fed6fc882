import type { Settings } from '@app/kernel';

/** Puts the built-in questionnaires, baselines and frameworks into the database, at every start; what is there already stays. Nothing is built in yet. */
export async function loadContent(_settings: Settings): Promise<void> {}
