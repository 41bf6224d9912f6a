package dev.enishi.bundle;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the JSON Schema of bundles to editors. */
@RestController
class BundleSchemaPage {

	private final BundleSchema schema;

	BundleSchemaPage(BundleSchema schema) {
		this.schema = schema;
	}

	@GetMapping(path = "/schema/bundle.json", produces = MediaType.APPLICATION_JSON_VALUE)
	String bundle() {
		return this.schema.json();
	}

}
