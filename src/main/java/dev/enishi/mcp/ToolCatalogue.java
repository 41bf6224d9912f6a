package dev.enishi.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.spec.McpSchema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * Tools as models see them. Every model that may call them reads all of it before each
 * conversation, so descriptions are short.
 */
final class ToolCatalogue {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<String, Object> COMMON = Map.of("limit",
			Map.of("type", "integer", "minimum", 1, "maximum", Call.MOST), "offset",
			Map.of("type", "integer", "minimum", 0, "maximum", Call.FARTHEST), "lang",
			Map.of("enum", List.of("en", "ja"), "default", "en"));

	private static final Map<String, Object> NAMES = Map.of("type", "array", "items", Map.of("type", "string"));

	/** Which links count. */
	private static final Map<String, Object> LINKS = Map.of("linkTypes", NAMES, "roles", NAMES, "asOf",
			Map.of("type", "string", "description", "a year, month or day on which links hold"), "until",
			Map.of("type", "string", "description", "with asOf: the last one, for a range"), "certainty",
			Map.of("enum", List.of("CERTAIN", "POSSIBLE"), "default", "CERTAIN", "description", "with asOf"), "basis",
			Map.of("enum", List.of("STATED", "INFERRED")));

	private static final Map<String, Object> OUTPUT = Map.of("type", "object", "properties",
			Map.of("rows", Map.of("type", "array"), "sources", Map.of("type", "array"), "total",
					Map.of("type", "integer"), "next", Map.of("type", "integer")),
			"required", List.of("rows", "sources"));

	private final Map<String, Described> described = new LinkedHashMap<>();

	ToolCatalogue() {
		read("mcp/tools.json", new TypeReference<List<Described>>() {
		}).forEach((tool) -> this.described.put(tool.name(), tool));
	}

	static <T> T read(String path, TypeReference<T> type) {
		try (InputStream json = new ClassPathResource(path).getInputStream()) {
			return JSON.readValue(json, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(path + " is missing from the class path", ex);
		}
	}

	/** The tools, in the order in which models should think of them. */
	List<String> names() {
		return List.copyOf(this.described.keySet());
	}

	/** A tool with its description, schemas and hints. */
	McpSchema.Tool describe(Tool tool) {
		Described one = this.described.get(tool.name());
		if (one == null) {
			throw new IllegalStateException("mcp/tools.json does not describe " + tool.name());
		}
		Map<String, Object> properties = new LinkedHashMap<>(one.input());
		if (one.filtered()) {
			properties.putAll(LINKS);
		}
		if (tool.isReadOnly()) {
			properties.putAll(COMMON);
		}
		Map<String, Object> input = Map.of("type", "object", "properties", properties, "required",
				(one.required() != null) ? one.required() : List.of(), "additionalProperties", false);
		return McpSchema.Tool.builder(one.name(), input)
			.title(one.title())
			.description(one.description())
			.outputSchema(OUTPUT)
			.annotations(McpSchema.ToolAnnotations.builder()
				.title(one.title())
				.readOnlyHint(tool.isReadOnly())
				.destructiveHint(!tool.isReadOnly())
				.idempotentHint(tool.isReadOnly())
				.openWorldHint(false)
				.build())
			.build();
	}

	private record Described(String name, String title, String description, Map<String, Object> input,
			@Nullable List<String> required, boolean filtered) {
	}

}
