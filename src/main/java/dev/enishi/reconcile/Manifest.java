package dev.enishi.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.Vocabulary;

/** What the service says of itself. */
final class Manifest {

	private static final int BATCH = 50;

	private Manifest() {
	}

	static Map<String, Object> of(String base, Vocabulary vocabulary) {
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("versions", List.of("0.2"));
		manifest.put("name", "Enishi");
		manifest.put("identifierSpace", base + "/");
		manifest.put("schemaSpace", base + "/graphql/schema");
		manifest.put("defaultTypes",
				vocabulary.entityTypes()
					.stream()
					.map((type) -> Map.of("id", type.label(), "name", type.word(Language.JA)))
					.toList());
		manifest.put("view", Map.of("url", base + "/#network=0&nodes={{id}}&select={{id}}"));
		manifest.put("preview", Map.of("url", base + "/reconcile/preview?id={{id}}", "width", 400, "height", 120));
		manifest.put("suggest", Map.of("entity", service(base, "/reconcile/suggest/entity"), "type",
				service(base, "/reconcile/suggest/type"), "property", service(base, "/reconcile/suggest/property")));
		manifest.put("extend",
				Map.of("propose_properties", service(base, "/reconcile/properties"), "property_settings", List.of()));
		manifest.put("batchSize", BATCH);
		return manifest;
	}

	private static Map<String, String> service(String base, String path) {
		return Map.of("service_url", base, "service_path", path);
	}

}
