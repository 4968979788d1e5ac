/**
 * Every word of the staff screens, Chinese first. What the venue itself names (stages, pools, reasons)
 * comes from its documents.
 */
export * from './texts/advice';
export * from './texts/console';
export * from './texts/control';
export * from './texts/counter';
export * from './texts/entry';
export * from './texts/figures';
export * from './texts/gate';
export * from './texts/household';
export * from './texts/levels';
export * from './texts/pages';
export * from './texts/refusals';
export * from './texts/states';
export * from './texts/tickets';
