/** Keys of the people who worked on the sample case. */
export type Who = 'ines' | 'tomas' | 'aiko';

export const samplePeople: { key: Who; name: string; role: 'editor' | 'reviewer' }[] = [
  { key: 'ines', name: 'Ines Moreau', role: 'editor' },
  { key: 'tomas', name: 'Tomás Varga', role: 'reviewer' },
  { key: 'aiko', name: 'Aiko Lindqvist', role: 'reviewer' },
];
