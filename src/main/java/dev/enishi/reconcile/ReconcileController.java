package dev.enishi.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.graph.Entities;
import dev.enishi.graph.PageRequest;
import dev.enishi.limit.Permit;
import dev.enishi.limit.Refusal;
import dev.enishi.model.Entity;
import dev.enishi.search.Search;
import dev.enishi.search.SearchKey;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.Vocabulary;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

import static java.util.Objects.requireNonNullElse;

/**
 * The Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group
 * (2022): the manifest, queries, suggestions, previews and data extension.
 */
@RestController
class ReconcileController {

	private static final int SUGGESTED = 20;

	private final Reconciler reconciler;

	private final Properties properties;

	private final Requests requests;

	private final Entities entities;

	private final Search search;

	private final Vocabulary vocabulary;

	ReconcileController(Reconciler reconciler, Properties properties, Requests requests, Entities entities,
			Search search, Vocabulary vocabulary) {
		this.reconciler = reconciler;
		this.properties = properties;
		this.requests = requests;
		this.entities = entities;
		this.search = search;
		this.vocabulary = vocabulary;
	}

	@RequestMapping(path = "/reconcile", method = { RequestMethod.GET, RequestMethod.POST })
	Map<String, ?> reconcile(@RequestParam @Nullable String queries, @RequestParam @Nullable String extend) {
		if (queries != null) {
			Map<String, Object> answers = new LinkedHashMap<>();
			this.requests.questions(queries)
				.forEach((key, question) -> answers.put(key,
						Map.of("result",
								Permit.current()
									.run(() -> this.reconciler.candidates(question))
									.stream()
									.map(ReconcileController::result)
									.toList())));
			return answers;
		}
		return (extend != null) ? extended(this.requests.extension(extend)) : Manifest.of(base(), this.vocabulary);
	}

	@GetMapping("/reconcile/suggest/entity")
	Map<String, ?> suggestEntity(@RequestParam String prefix, @RequestParam(defaultValue = "0") int cursor) {
		if (SearchKey.of(prefix).isEmpty()) {
			return Map.of("result", List.of());
		}
		List<Map<String, Object>> found = Permit.current()
			.run(() -> this.search.find(prefix, Set.of(), null, new PageRequest(SUGGESTED, false, null, false)))
			.rows()
			.stream()
			.map((row) -> row.value().entity())
			.map((entity) -> Map.of("id", (Object) entity.id(), "name", entity.name(Language.JA), "description",
					entity.type().word(Language.JA), "notable", List.of(type(entity.type()))))
			.toList();
		return Map.of("result", found);
	}

	@GetMapping("/reconcile/suggest/type")
	Map<String, ?> suggestType(@RequestParam String prefix) {
		return Map.of("result",
				this.vocabulary.entityTypes()
					.stream()
					.filter((type) -> fits(prefix, type.label(), type.word(Language.JA), type.word(Language.EN)))
					.map(ReconcileController::type)
					.toList());
	}

	@GetMapping("/reconcile/suggest/property")
	Map<String, ?> suggestProperty(@RequestParam String prefix) {
		return Map.of("result", named(this.properties.of(null), prefix));
	}

	@GetMapping("/reconcile/properties")
	Map<String, ?> properties(@RequestParam(defaultValue = "") String type) {
		return Map.of("type", type, "properties",
				named(this.properties.of(this.vocabulary.entityType(type).orElse(null)), ""));
	}

	@GetMapping(path = "/reconcile/preview", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
	String preview(@RequestParam String id) {
		Entity entity = Permit.current().run(() -> this.entities.byId(List.of(id))).get(id);
		if (entity == null) {
			throw EnishiException.unknownId(id);
		}
		return "<!DOCTYPE html><html lang=\"ja\"><meta charset=\"utf-8\"><title>%1$s</title><body style=\"font:13px sans-serif;margin:8px\"><b>%1$s</b> （%2$s）<br>%3$s<br><small>%4$s</small></body></html>"
			.formatted(HtmlUtils.htmlEscape(entity.name(Language.JA)),
					HtmlUtils.htmlEscape(entity.type().word(Language.JA)),
					HtmlUtils.htmlEscape(requireNonNullElse(entity.summary(Language.JA), "")),
					HtmlUtils.htmlEscape(entity.id()));
	}

	@ExceptionHandler
	void refused(EnishiException problem, HttpServletResponse response) throws IOException {
		Refusal.write(response, problem.code(), String.valueOf(problem.getMessage()));
	}

	private Map<String, ?> extended(Requests.Extension extension) {
		Map<String, Entity> found = Permit.current().run(() -> this.entities.byId(extension.ids()));
		Map<String, String> names = this.properties.of(null);
		List<Map<String, String>> meta = extension.properties()
			.stream()
			.map((id) -> Map.of("id", id, "name", names.getOrDefault(id, id)))
			.toList();
		Map<String, Object> rows = new LinkedHashMap<>();
		for (String id : extension.ids()) {
			Map<String, Object> row = new LinkedHashMap<>();
			Entity entity = found.get(id);
			extension.properties()
				.forEach((property) -> row.put(property,
						(entity != null) ? this.properties.values(entity, property) : List.of()));
			rows.put(id, row);
		}
		return Map.of("meta", meta, "rows", rows);
	}

	private static Map<String, Object> result(Candidate candidate) {
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("id", candidate.entity().id());
		result.put("name", candidate.entity().name(Language.JA));
		result.put("description", candidate.reason());
		result.put("type", List.of(type(candidate.entity().type())));
		result.put("score", candidate.score());
		result.put("match", candidate.certain());
		return result;
	}

	private static Map<String, Object> type(EntityType type) {
		return Map.of("id", type.label(), "name", type.word(Language.JA));
	}

	private static List<Map<String, String>> named(Map<String, String> properties, String prefix) {
		List<Map<String, String>> named = new ArrayList<>();
		properties.forEach((id, name) -> {
			if (fits(prefix, id, name)) {
				named.add(Map.of("id", id, "name", name));
			}
		});
		return named;
	}

	private static boolean fits(String prefix, String... names) {
		for (String name : names) {
			if (name.toLowerCase(Locale.ROOT).contains(prefix.toLowerCase(Locale.ROOT))) {
				return true;
			}
		}
		return false;
	}

	private static String base() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

}
