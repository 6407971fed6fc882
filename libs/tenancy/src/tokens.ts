/** Injection token of the kernel's `Clock`. */
export const CLOCK = Symbol('clock');
/** Injection token of the kernel's `Settings`. */
export const SETTINGS = Symbol('settings');
