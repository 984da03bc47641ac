import { z } from 'zod';

/**
 * What Rubric reads of Lever's records, in the recorded shapes and the documented ones (reference/lever-api.md
 * section 19). Unknown fields are ignored; fields that Rubric does not use are not named, so they cannot break anything.
 */

/** Milliseconds since the epoch; the documentation's samples print some as strings. */
const millis = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);
const optionalMillis = millis.nullish().transform((value) => value ?? null);
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const someText = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const id = z.string().min(1);

/** An id, also where `expand` put the object in its place. */
const reference = z.union([id, z.object({ id }).transform((value) => value.id)]);
const optionalReference = reference.nullish().transform((value) => value ?? null);
const references = z
  .array(reference)
  .nullish()
  .transform((value) => value ?? []);

export const postingSchema = z.object({
  id,
  text: someText,
  state: someText,
  confidentiality: someText,
  categories: z
    .object({
      team: optionalText,
      department: optionalText,
      location: optionalText,
      commitment: optionalText,
      allLocations: texts,
    })
    .nullish()
    .transform((value) => value ?? null),
  content: z
    .object({
      description: someText,
      descriptionHtml: someText,
      lists: z
        .array(z.object({ text: someText, content: someText }))
        .nullish()
        .transform((value) => value ?? []),
      closing: someText,
      closingHtml: someText,
    })
    .nullish()
    .transform((value) => value ?? null),
  workplaceType: optionalText,
  country: optionalText,
  owner: optionalReference,
  hiringManager: optionalReference,
  urls: z
    .object({ show: optionalText })
    .nullish()
    .transform((value) => value ?? null),
  createdAt: optionalMillis,
  updatedAt: optionalMillis,
});
export type LeverPosting = z.output<typeof postingSchema>;

/*
 * Opportunities come by the hundred thousand. Their fields are checked as they are, and one function brings them to their
 * form: a transform for each field costs three times as much.
 */
const plainText = z.string().nullish();
const plainTexts = z.array(z.string()).nullish();
const plainMillis = z.union([z.number(), z.string().regex(/^\d+$/)]).nullish();
const plainReference = z.union([id, z.object({ id })]);

const millisOf = (value: z.output<typeof plainMillis>) => (value == null ? null : Number(value));
const referenceOf = (value: z.output<typeof plainReference>) => (typeof value === 'string' ? value : value.id);

export const opportunitySchema = z
  .object({
    id,
    name: plainText,
    headline: plainText,
    /** The person; one contact has several opportunities. */
    contact: plainReference.nullish(),
    /** Default stages have slug ids (section 9). `text` only when `expand=stage` was asked for. */
    stage: z.union([id, z.object({ id, text: plainText })]).nullish(),
    confidentiality: plainText,
    location: z.union([z.string(), z.object({ name: plainText })]).nullish(),
    emails: plainTexts,
    archived: z.object({ reason: plainText, archivedAt: plainMillis }).nullish(),
    tags: plainTexts,
    origin: plainText,
    owner: plainReference.nullish(),
    followers: z.array(plainReference).nullish(),
    /** None or one. `posting` is known only when `expand=applications` was asked for (section 8). */
    applications: z
      .array(z.union([z.object({ id, posting: plainReference.nullish(), createdAt: plainMillis }), id]))
      .nullish(),
    createdAt: plainMillis,
    /** Null on records that were not touched since Lever has the field. */
    updatedAt: plainMillis,
    lastAdvancedAt: plainMillis,
    urls: z.object({ show: plainText }).nullish(),
    isAnonymized: z.boolean().nullish(),
  })
  .transform((opportunity) => {
    const { contact, stage, location, archived, owner, applications, urls } = opportunity;
    return {
      id: opportunity.id,
      name: opportunity.name ?? '',
      headline: opportunity.headline ?? '',
      contact: contact == null ? null : referenceOf(contact),
      stage:
        stage == null
          ? null
          : typeof stage === 'string'
            ? { id: stage, text: null }
            : { id: stage.id, text: stage.text ?? null },
      confidentiality: opportunity.confidentiality ?? '',
      location: typeof location === 'string' ? location : (location?.name ?? ''),
      emails: opportunity.emails ?? [],
      archived:
        archived == null ? null : { reason: archived.reason ?? null, archivedAt: millisOf(archived.archivedAt) },
      tags: opportunity.tags ?? [],
      origin: opportunity.origin ?? null,
      owner: owner == null ? null : referenceOf(owner),
      followers: (opportunity.followers ?? []).map(referenceOf),
      applications: (applications ?? []).map((application) =>
        typeof application === 'string'
          ? { id: application, posting: null, createdAt: null }
          : {
              id: application.id,
              posting: application.posting == null ? null : referenceOf(application.posting),
              createdAt: millisOf(application.createdAt),
            },
      ),
      createdAt: millisOf(opportunity.createdAt),
      updatedAt: millisOf(opportunity.updatedAt),
      lastAdvancedAt: millisOf(opportunity.lastAdvancedAt),
      urls: urls == null ? null : { show: urls.show ?? null },
      isAnonymized: opportunity.isAnonymized ?? false,
    };
  });
export type LeverOpportunity = z.output<typeof opportunitySchema>;

export const deletedSchema = z.object({ id, deletedAt: optionalMillis });
export type LeverDeleted = z.output<typeof deletedSchema>;

export const stageSchema = z.object({ id, text: someText });
export type LeverStage = z.output<typeof stageSchema>;

export const archiveReasonSchema = z.object({ id, text: someText, status: optionalText, type: optionalText });
export type LeverArchiveReason = z.output<typeof archiveReasonSchema>;

export const userSchema = z.object({
  id,
  name: someText,
  username: someText,
  email: someText,
  accessRole: someText,
  jobTitle: optionalText,
  createdAt: optionalMillis,
  deactivatedAt: optionalMillis,
});
export type LeverUserRecord = z.output<typeof userSchema>;

export const fileSchema = z.object({
  id,
  name: someText,
  /** With a dot or without. */
  ext: optionalText,
  uploadedAt: optionalMillis,
  status: optionalText,
  /** Bytes. */
  size: optionalMillis,
});
export type LeverFile = z.output<typeof fileSchema>;

export const noteSchema = z.object({
  id,
  fields: z
    .array(
      z.object({
        value: z.unknown().transform((value) => (typeof value === 'string' ? value : '')),
        user: optionalReference,
        createdAt: optionalMillis,
      }),
    )
    .nullish()
    .transform((value) => value ?? []),
  user: optionalReference,
  secret: flag,
  createdAt: optionalMillis,
  deletedAt: optionalMillis,
});
export type LeverNote = z.output<typeof noteSchema>;

/** The documentation prints only `noteId`, recordings the full note with both (section 14). */
export const createdNoteSchema = z
  .union([z.object({ id }), z.object({ noteId: id }).transform((value) => ({ id: value.noteId }))])
  .transform((value) => ({ id: value.id }));

export const interviewSchema = z.object({
  id,
  panel: optionalReference,
  subject: someText,
  note: someText,
  interviewers: z
    .array(z.object({ id: optionalText, name: someText, email: someText, feedbackTemplate: optionalText }))
    .nullish()
    .transform((value) => value ?? []),
  timezone: optionalText,
  createdAt: optionalMillis,
  /** Start. */
  date: optionalMillis,
  /** Minutes. */
  duration: z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
    .nullish()
    .transform((value) => value ?? null),
  location: optionalText,
  stage: z
    .union([id, z.object({ id }).transform((value) => value.id)])
    .nullish()
    .transform((value) => value ?? null),
  canceledAt: optionalMillis,
  postings: references,
  /** A template's id, "no-feedback", or null. */
  feedbackTemplate: optionalText,
  /** Undocumented (lever-api.md section 11): the event that Lever made in Google's calendar. */
  gcalEventUrl: optionalText,
});
export type LeverInterview = z.output<typeof interviewSchema>;

const optionTexts = z
  .array(z.object({ text: someText }))
  .nullish()
  .transform((value) => (value ?? []).map((option) => option.text));

/** Fields of types that Rubric does not know keep their type, so that a form with one can be told from a whole one. */
export const feedbackTemplateSchema = z.object({
  id,
  text: someText,
  instructions: someText,
  stage: optionalReference,
  fields: z
    .array(
      z.object({
        id,
        type: someText,
        text: someText,
        description: someText,
        required: flag,
        options: optionTexts,
        /** Lines of a `scorecard` field. */
        scores: optionTexts,
      }),
    )
    .nullish()
    .transform((value) => value ?? []),
});
export type LeverFeedbackTemplate = z.output<typeof feedbackTemplateSchema>;

/** The lines of a `scorecard` field's value; what is not one counts as not rated. */
const scorecardLines = z
  .array(z.object({ score: z.unknown(), comment: someText }).catch({ score: null, comment: '' }))
  .catch([]);

export const feedbackSchema = z.object({
  id,
  text: someText,
  baseTemplateId: optionalReference,
  user: optionalReference,
  fields: z
    .array(
      z
        .object({
          type: someText,
          text: someText,
          options: optionTexts,
          /** Lines of a `scorecard` field. */
          scores: optionTexts,
          value: z.unknown(),
        })
        .transform(({ value, ...field }) => ({
          ...field,
          /** The value when it is text. */
          value: typeof value === 'string' ? value : '',
          content: value,
          lines: scorecardLines.parse(value),
        })),
    )
    .nullish()
    .transform((value) => value ?? []),
  createdAt: optionalMillis,
  completedAt: optionalMillis,
  deletedAt: optionalMillis,
});
export type LeverFeedback = z.output<typeof feedbackSchema>;

/** Lever's error body; a proxy between may send anything else. */
export const errorBodySchema = z.object({ code: someText, message: someText });
