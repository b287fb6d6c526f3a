'use client';

import { Stack, Table, Text, Title } from '@mantine/core';
import type { PassageAgreement } from '@/lib/contract/agreement';
import { EmptyState } from '../ui/empty-state';
import { Folded } from '../ui/folded';
import { ClaimLinks } from './claim-links';
import { count, describePolarity } from './describe-agreement';
import { FigureTable, formatFigure } from './figure-table';
import classes from './figure-table.module.css';
import { MarkLinks } from './mark-links';
import { Notices } from './notices';
import { PairTable } from './pair-table';
import { PolarityPlaces } from './polarity-places';
import { reasonWords } from './reason-words';

interface Props {
  caseId: string;
  agreement: PassageAgreement;
}

/** How far reviewers agree on passages: where they are, what is done to the claim there, which belong together. */
export function PassagePart({ caseId, agreement }: Props) {
  const { marks, sharedMarks } = agreement;
  if (marks === 0) {
    return (
      <Stack gap="md">
        <Notices {...agreement} />
        <EmptyState title="Nothing to compare yet">
          No passage is marked for a claim whose judgements you may see.
        </EmptyState>
      </Stack>
    );
  }
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Notices {...agreement} />
        {sharedMarks > 0 && (
          <Text size="sm" c="dimmed" maw={640}>
            {sharedMarks === marks
              ? `All ${count(marks, 'mark')}`
              : `${sharedMarks} of ${count(marks, 'mark')}`}{' '}
            here were made where reviewers see each other’s. Who sees a mark seldom makes it again, so a lone
            mark is no disagreement, and figures on places are too low. Choose a protocol that hides passages
            to measure them.
          </Text>
        )}
      </Stack>
      <Polarity caseId={caseId} agreement={agreement} />
      <Places caseId={caseId} agreement={agreement} />
      <Linking caseId={caseId} agreement={agreement} />
    </Stack>
  );
}

function Polarity({ caseId, agreement }: Props) {
  const { places, lone, groups, pairs } = agreement.polarity;
  const units = groups[0]?.units ?? { n: 0, agree: [], differ: [] };
  const differ = new Set(units.differ);
  const claimOf = new Map(places.map(({ placeId, claimId }) => [placeId, claimId]));
  const linkClaims = (placeIds: string[], words: string) => (
    <ClaimLinks
      caseId={caseId}
      claims={agreement.claims}
      claimIds={placeIds.flatMap((placeId) => claimOf.get(placeId) ?? [])}
    >
      {words}
    </ClaimLinks>
  );
  const linkUnits = ({ agree, differ: apart }: typeof units) => (
    <>
      {linkClaims(agree, `${agree.length} agree`)} · {linkClaims(apart, `${apart.length} differ`)}
    </>
  );
  return (
    <Stack gap="sm" component="section" aria-label="What is done to the claim">
      <Title order={2} fz={15}>
        What is done to the claim
      </Title>
      <Text size="sm">
        {describePolarity(units.agree.length, units.differ.length)}
        {lone > 0 && ` ${lone === 1 ? '1 passage is' : `${lone} passages are`} marked by one only.`}
      </Text>
      <PolarityPlaces
        caseId={caseId}
        agreement={agreement}
        places={places.filter(({ placeId }) => differ.has(placeId))}
      />
      {units.agree.length > 0 && (
        <Folded label={`The ${units.agree.length} on which they agree`}>
          <PolarityPlaces
            caseId={caseId}
            agreement={agreement}
            places={places.filter(({ placeId }) => !differ.has(placeId))}
          />
        </Folded>
      )}
      {places.length > 0 && (
        <Folded label="Coefficients">
          <FigureTable groups={groups} unit="passage" renderUnits={linkUnits} />
        </Folded>
      )}
      <PairTable
        about="on what is done to the claim"
        pairs={pairs}
        people={agreement.people}
        measure="cohen-kappa"
        renderUnits={linkUnits}
      />
    </Stack>
  );
}

function Places({ caseId, agreement }: Props) {
  const { articles, people, places, sharedMarks } = agreement;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'Somebody';
  const several = articles.filter(({ reviewerIds }) => reviewerIds.length > 1);
  return (
    <Stack gap="sm" component="section" aria-label="Where claims are marked">
      <Title order={2} fz={15}>
        Where claims are marked
      </Title>
      {several.length === 0 ? (
        <Text size="sm">No article is marked by two reviewers.</Text>
      ) : (
        <>
          <Table className={classes.table} fz="sm" verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Article</Table.Th>
                <Table.Th>Marked by</Table.Th>
                <Table.Th>Marks</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {several.map(({ articleId, label, reviewerIds, units }) => (
                <Table.Tr key={articleId}>
                  <Table.Th scope="row" fw={400}>
                    {label}
                  </Table.Th>
                  <Table.Td>{reviewerIds.map(nameOf).join(', ')}</Table.Td>
                  <Table.Td>
                    <MarkLinks caseId={caseId} articleId={articleId} passageIds={units.agree}>
                      {units.agree.length} by all alike
                    </MarkLinks>
                    {' · '}
                    <MarkLinks caseId={caseId} articleId={articleId} passageIds={units.differ}>
                      {units.differ.length} {sharedMarks === 0 ? 'differ' : 'by some only'}
                    </MarkLinks>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Folded label="Coefficients">
            <FigureTable
              groups={[places]}
              unit="article"
              remark="of which this is the mean"
              renderUnits={({ agree, differ }) => `${agree.length} marked alike, ${differ.length} not`}
            />
            <Table className={classes.table} fz="sm" verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Article</Table.Th>
                  <Table.Th>uα, places</Table.Th>
                  <Table.Th>uα, by claim</Table.Th>
                  <Table.Th className={classes.number}>Marks</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {several.map(({ articleId, label, figures, units }) => (
                  <Table.Tr key={articleId}>
                    <Table.Th scope="row" fw={400}>
                      {label}
                    </Table.Th>
                    {figures.map(({ measure, outcome }) => (
                      <Table.Td key={measure}>
                        {outcome.kind === 'value' ? formatFigure(outcome.value) : reasonWords[outcome.reason]}
                      </Table.Td>
                    ))}
                    <Table.Td className={classes.number}>{units.n}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Folded>
        </>
      )}
    </Stack>
  );
}

function Linking({ caseId, agreement }: Props) {
  const { linking, claims, people } = agreement;
  const { group, places, pairs } = linking;
  if (pairs.length === 0) return null;
  const differ = new Set(group.units.differ);
  const claimIds = places
    .filter(({ placeId }) => differ.has(placeId))
    .flatMap(({ links }) => links.map(({ claimId }) => claimId));
  const placeById = new Map(places.map((place) => [place.placeId, place]));
  const linkClaims = (placeIds: string[], words: string) => (
    <ClaimLinks
      caseId={caseId}
      claims={claims}
      claimIds={placeIds.flatMap((id) => placeById.get(id)?.links.map(({ claimId }) => claimId) ?? [])}
    >
      {words}
    </ClaimLinks>
  );
  const renderUnits = (units: typeof group.units) => (
    <>
      {linkClaims(units.agree, `${units.agree.length} together alike`)}
      {' · '}
      {linkClaims(units.differ, `${units.differ.length} not`)}
    </>
  );
  return (
    <Stack gap="sm" component="section" aria-label="Which passages belong to one claim">
      <Title order={2} fz={15}>
        Which passages belong to one claim
      </Title>
      <Text size="sm" component="div">
        Of {count(group.units.n, 'passage')} in articles that two or more marked, {group.units.agree.length}{' '}
        {group.units.agree.length === 1 ? 'is' : 'are'} put together with the same passages by all.{' '}
        <ClaimLinks caseId={caseId} claims={claims} claimIds={claimIds}>
          {claimIds.length > 0 ? 'The claims of the others' : ''}
        </ClaimLinks>
      </Text>
      <Folded label="Coefficients">
        <FigureTable groups={[group]} unit="passage" renderUnits={renderUnits} />
      </Folded>
      <PairTable
        about="on what belongs together"
        pairs={pairs}
        people={people}
        measure="conll"
        renderUnits={renderUnits}
      />
    </Stack>
  );
}
