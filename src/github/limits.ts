/** This folder talks to GitHub, and is the only one that does; this file keeps GitHub's numbers, each with its source. */

/** Characters of a comment, a review comment or a pull request's body; more is answered with 422 `body is too long`. */
export const BODY_CHARACTERS = 65_536

/** Bytes of one step's job summary. https://docs.github.com/actions/reference/workflow-commands#step-isolation-and-limits */
export const SUMMARY_BYTES = 1024 * 1024

/** Annotations of one level that a step shows; the rest is dropped without a word. */
export const ANNOTATIONS_PER_LEVEL = 10

/** Items on a page. https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export const PAGE = 100

/** https://docs.github.com/rest/pulls/pulls#list-pull-requests-files "maximum of 3000 files" */
export const FILES_OF_PULL_REQUEST = 3_000

/** Comments in one review. GitHub names no number; more is not readable, and one request must not time out. */
export const REVIEW_COMMENTS = 50

/** Blobs to fetch one by one; a repository's token has 1,000 requests an hour for everything. */
export const BLOBS_FETCHED = 50

/** Seconds that a rate limit is waited for; longer is told instead. */
export const RATE_LIMIT_PATIENCE = 60
