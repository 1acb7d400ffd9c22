/** Parts of the guide in the order of its contents. */
export const guideParts = ['start', 'steps', 'pages', 'roles', 'numbers', 'reference'] as const;
export type GuidePart = (typeof guideParts)[number];
