'use client';

import { createContext } from 'react';
import type { VisitChange } from '@/lib/domain/visit-changes';

/** What is new or changed since the viewer's last visit, by id. Empty where nobody asks. */
export const VisitContext = createContext<ReadonlyMap<string, VisitChange>>(new Map());
