'use client';

import { Alert, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import type { Article } from '@/lib/contract/articles';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { ParticularsFields } from './particulars-fields';
import { fromArticle, toInput, validateParticulars } from './particulars-values';

/** Changes what is known about an article. */
export function EditParticulars({ article }: { article: Article }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const form = useForm({ initialValues: fromArticle(article), validate: validateParticulars });
  const update = useMutation(
    api.articles.update.mutationOptions({
      onSuccess: () => {
        form.resetDirty();
        notifications.show({ message: 'Saved.' });
        void queryClient.invalidateQueries({ queryKey: api.articles.key() });
        void queryClient.invalidateQueries({ queryKey: api.outlets.key() });
      },
      onError: (error) => {
        const fault = findFieldError(error);
        if (fault) form.setFieldError(fault.field, fault.message);
      },
    }),
  );
  const save = (version: number) =>
    update.mutate({ workspace: slug, articleId: article.id, version, ...toInput(form.getValues()) });
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(update.error)?.current as Article | undefined;
  return (
    <form onSubmit={form.onSubmit(() => save(article.version))}>
      <Stack>
        {conflict && (
          <ConflictAlert
            theirs={[conflict.label, conflict.outlet?.name, conflict.headline, conflict.publishedAt]
              .filter(Boolean)
              .join(' · ')}
            onKeepMine={() => save(conflict.version)}
            onTakeTheirs={() => {
              form.setValues(fromArticle(conflict));
              update.reset();
              void queryClient.invalidateQueries({ queryKey: api.articles.key() });
            }}
          />
        )}
        {update.error && !conflict && !findFieldError(update.error) && (
          <Alert color="red">{describeError(update.error)}</Alert>
        )}
        <ParticularsFields form={form} />
        {article.can['articles.edit'] && (
          <Group>
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              Save
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
