package dev.enishi;

/**
 * What programs distinguish errors by. {@code docs/errors.md} lists the codes.
 */
public enum ErrorCode {

	ANSWER_TOO_LARGE(400, "The response has more values than `enishi.limit.values`"),
	AVOIDED_END(400, "`avoid` names an end of the path"),
	BUSY(503, "Too much is being served or computed, or memory is short: send it again in a while"),
	CANCELLED(503, "The request was cancelled"), CANNOT_REVERT(400, "The revision cannot be reverted"),
	CONFLICT(409, "Somebody else changed it since the version that the input names"),
	DEADLINE_EXCEEDED(503, "It took longer than is allowed"), EMPTY_TEXT(400, "A text has neither letters nor digits"),
	EXISTS(409, "There is a fact with this id already"),
	FORBIDDEN(403, "The role of the user does not allow it, or the request comes from a page of another site"),
	GRAPH_CHANGED(409, "The graph changed since the import was compared with it: import again"),
	IMPORT_IN_PROGRESS(503, "An import is being written: send it again in a while"),
	INTERNAL(500, "The service failed; its log has more under the id of the request"),
	INTROSPECTION_REFUSED(400, "The schema is closed"),
	INVALID_BUNDLE(400, "A bundle has problems; each is reported with its place"),
	INVALID_CURSOR(400, "A cursor is damaged, of another list, or of another version"),
	INVALID_DATE(400, "A date is no year, month or day"),
	INVALID_INPUT(400, "A field of an input has a value that is not allowed"),
	INVALID_PAGE(400, "The arguments of a page contradict each other or exceed `enishi.page.most`"),
	INVALID_QUERY(400, "The document does not fit the schema"),
	INVALID_REPRESENTATION(400, "A representation of a federated entity lacks its type or id"),
	INVALID_SYNTAX(400, "The document is not GraphQL"), INVALID_VARIABLES(400, "A variable does not fit its type"),
	INVALID_VOCABULARY(500, "The declarations of types are wrong, or do not fit the stored data"),
	KEY_REUSED(409, "An idempotency key came with another request before"),
	METHOD_NOT_ALLOWED(405, "Only queries can be sent by GET or run as jobs"),
	MISSING_PARAMETER(400, "A parameter of an export is missing"),
	NOT_EMPTY(400, "What is to be written to is not empty"), NOT_WRITTEN(500, "A file could not be written"),
	NO_ACCESS_POLICY(500, "The service can be reached by others, and it is not set who may read"),
	NO_DOCUMENTS(500, "The file of registered documents is missing or wrong"),
	NO_IMPORT_FOLDER(400, "The service imports from no folder"),
	NO_STORE(400, "There is no store of an embedded Neo4j"),
	OUTCOME_UNKNOWN(503, "The database failed during a commit: check, or send it again with the same idempotency key"),
	OUT_OF_RANGE(400, "An argument is out of its range"),
	PERSISTED_QUERY_NOT_FOUND(400, "No document is registered under the hash"),
	REQUEST_TOO_LARGE(413, "The body is larger than `enishi.limit.body`"),
	REQUEST_TOO_SLOW(408, "The body did not arrive within `enishi.limit.body-time`"),
	RETIRES_TOO_MUCH(409, "An import would remove more than the allowed share of what its documents stated"),
	SAME_ENTITY(400, "A path needs two different ends"),
	STILL_NEEDED(409, "Links or citations still refer to what is to be deleted"),
	TEXT_TOO_LONG(400, "A text to search for is too long"),
	TOO_COMPLEX(400, "With full pages the response would have too many values, or a filter has too many parts"),
	TOO_DEEP(400, "Fields are nested deeper than `enishi.limit.depth`, or filters deeper than 8 levels"),
	TOO_LARGE(400, "A computation would take too much memory: narrow it by a filter"),
	TOO_MANY_ALIASES(400, "The document has more aliases than `enishi.limit.aliases`"),
	TOO_MANY_DIRECTIVES(400, "The document has more directives than `enishi.limit.directives`"),
	TOO_MANY_FIELDS(400, "The document has more fields than `enishi.limit.fields`"),
	TOO_MANY_IMPORTS(429, "Too many imports are waiting"),
	TOO_MANY_JOBS(429, "There are `enishi.jobs.most` jobs already, or half of them from one address"),
	TOO_MANY_REQUESTS(429, "The client sent more requests than `enishi.limit.requests-per-second`"),
	TOO_MANY_SUBSCRIPTIONS(429, "There are `enishi.subscriptions.most` subscriptions already"),
	TOO_MANY_TOKENS(400, "The document has too many tokens"),
	TOO_MANY_VIEWS(429, "There are `enishi.views.most` saved views already"),
	UNAUTHENTICATED(401, "The request needs a valid token"),
	UNAVAILABLE(503, "The graph cannot be reached at the moment: send it again in a while"),
	UNCITED(400, "A fact needs at least one citation"),
	UNKNOWN_BUNDLE(404, "There is no such bundle in the folder of imports"),
	UNKNOWN_FORMAT(404, "There is no such export format"), UNKNOWN_ID(400, "There is nothing with the id"),
	UNKNOWN_JOB(404, "There is no job with the id, or it has expired"),
	UNKNOWN_OPERATION(400, "The document has no operation of the name"),
	UNKNOWN_PARAMETER(400, "There is no such parameter of exports"),
	UNKNOWN_REVISION(400, "There is no such revision yet"), UNKNOWN_TOKEN(404, "There is no token with the id"),
	UNKNOWN_VALUE(400, "A parameter has a value that it does not know"),
	UNTRUSTED_DOCUMENT(400, "Only registered documents are accepted"),
	WRONG_TYPE(400, "An entity has another type than the mutation");

	private final int status;

	private final String meaning;

	ErrorCode(int status, String meaning) {
		this.status = status;
		this.meaning = meaning;
	}

	/** The HTTP status of a response that reports only this error beside GraphQL. */
	public int status() {
		return this.status;
	}

	/** What it means, in a few words, with Markdown. */
	public String meaning() {
		return this.meaning;
	}

}
