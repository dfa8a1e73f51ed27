// The edge's doors to the versions of an article and to pictures. One function a door; decides nothing.
import { readArticleVersion, readArticleVersions, type ArticleVersion, type ArticleVersions } from "../../../shared/wire/articleApi.ts";
import { readKeptPicture, type KeptPicture } from "../../../shared/wire/pictureApi.ts";
import { ask, type Answer } from "../session/ask.ts";

const at = (article: string): string => `/api/articles/${encodeURIComponent(article)}/versions`;

export const askVersions = (article: string): Promise<Answer<ArticleVersions>> => ask(readArticleVersions, at(article));
export const askVersion = (article: string, version: number): Promise<Answer<ArticleVersion>> =>
  ask(readArticleVersion, `${at(article)}/${version}`);

/** Gives a picture that was made anew on this device. */
export const putPicture = (picture: Blob): Promise<Answer<KeptPicture>> => ask(readKeptPicture, "/api/pictures", picture, "PUT");
