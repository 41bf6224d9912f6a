package dev.enishi.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.access.Access;
import dev.enishi.curate.UserError;
import dev.enishi.ingest.BundleFiles;
import dev.enishi.ingest.ChangeCount;
import dev.enishi.ingest.ImportFolder;
import dev.enishi.ingest.ImportJob;
import dev.enishi.ingest.ImportJobs;
import dev.enishi.ingest.PlannedChange;
import dev.enishi.ingest.PossibleDuplicates;
import dev.enishi.ingest.Retirement;
import dev.enishi.model.Change;
import dev.enishi.model.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Imports by the service: started, followed and cancelled. */
@Controller
class ImportFields {

	private static final String IMPORT = "Import";

	private final ImportFolder folder;

	private final ImportJobs jobs;

	ImportFields(ImportFolder folder, ImportJobs jobs) {
		this.folder = folder;
		this.jobs = jobs;
	}

	@QueryMapping
	List<String> bundles() {
		Access.CURATOR.require();
		return this.folder.bundles();
	}

	@QueryMapping
	List<ImportJob.Status> imports() {
		Access.CURATOR.require();
		return this.jobs.all().stream().map(ImportJob::status).toList();
	}

	@QueryMapping("import")
	ImportJob.@Nullable Status one(@Argument String id) {
		Access.CURATOR.require();
		return this.jobs.find(id).map(ImportJob::status).orElse(null);
	}

	@MutationMapping
	Payload startImport(@Argument Map<String, Object> input) {
		String by = Access.CURATOR.require();
		Arguments arguments = new Arguments(input);
		String bundle = Objects.requireNonNull(arguments.text("bundle"));
		try {
			BundleFiles files = this.folder.bundle(bundle, arguments.text("tables"));
			return new Payload(this.jobs
				.start(new ImportJob.Request(bundle, files, Boolean.TRUE.equals(input.get("dryRun")), retirement(input),
						by, arguments.text("message")))
				.status(), List.of());
		}
		catch (EnishiException ex) {
			return Payload.refused(ex.getMessage(), ex.code(), "bundle");
		}
	}

	private static Retirement retirement(Map<String, Object> input) {
		return Boolean.TRUE.equals(input.get("retire"))
				? Retirement.upTo((Double) Objects.requireNonNull(input.get("retireShare"))) : Retirement.NONE;
	}

	@MutationMapping
	Payload cancelImport(@Argument Map<String, Object> input) {
		Access.CURATOR.require();
		String id = String.valueOf(input.get("id"));
		return this.jobs.find(id).map((job) -> {
			job.cancel();
			return new Payload(job.status(), List.of());
		}).orElseGet(() -> Payload.refused("There is no import '%s'".formatted(id), ErrorCode.UNKNOWN_ID, "id"));
	}

	@SchemaMapping(typeName = "ImportPayload", field = "import")
	ImportJob.@Nullable Status one(Payload payload) {
		return payload.status();
	}

	@SchemaMapping(typeName = IMPORT)
	String bundle(ImportJob.Status status) {
		return status.request().bundle();
	}

	@SchemaMapping(typeName = IMPORT)
	boolean dryRun(ImportJob.Status status) {
		return status.request().dryRun();
	}

	@SchemaMapping(typeName = IMPORT)
	boolean retire(ImportJob.Status status) {
		return status.request().retirement().wanted();
	}

	@SchemaMapping(typeName = IMPORT)
	String by(ImportJob.Status status) {
		return status.request().by();
	}

	@SchemaMapping(typeName = IMPORT)
	@Nullable String message(ImportJob.Status status) {
		return status.request().message();
	}

	@SchemaMapping(typeName = IMPORT)
	List<ChangeCount> counts(ImportJob.Status status) {
		return (status.report() != null) ? status.report().counts() : List.of();
	}

	@SchemaMapping(typeName = IMPORT)
	PossibleDuplicates duplicates(ImportJob.Status status) {
		return (status.report() != null) ? status.report().duplicates() : PossibleDuplicates.NONE;
	}

	@SchemaMapping(typeName = IMPORT)
	@Nullable Long revision(ImportJob.Status status) {
		return (status.report() != null) ? status.report().revision() : null;
	}

	@SchemaMapping(typeName = IMPORT)
	List<Planned> changes(ImportJob.Status status) {
		return status.changes().stream().map(Planned::of).toList();
	}

	/**
	 * A change that an import would make.
	 *
	 * @param label what people know the fact by
	 */
	record Planned(String id, String label, Change.Action action, List<Difference> differences) {

		static Planned of(PlannedChange planned) {
			Change change = planned.change();
			return new Planned(change.fact().id(), planned.caption(), change.action(),
					(change.action() == Change.Action.CHANGED) ? change.differences() : List.of());
		}

	}

	/**
	 * The result of starting or cancelling an import.
	 *
	 * @param status the import, null where there is none
	 * @param errors what kept it from being done
	 */
	record Payload(ImportJob.@Nullable Status status, List<UserError> errors) {

		static Payload refused(@Nullable String message, ErrorCode code, String field) {
			return new Payload(null,
					List.of(new UserError.InvalidInput(String.valueOf(message), code, List.of("input", field))));
		}

	}

}
