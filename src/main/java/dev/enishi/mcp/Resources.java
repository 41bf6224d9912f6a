package dev.enishi.mcp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;

import org.springframework.stereotype.Component;

/**
 * Entities, documents and places in documents under addresses, with ids encoded in them.
 */
@Component
class Resources {

	private static final String ENTITY = "enishi://entity/";

	private static final String SOURCE = "enishi://source/";

	private final ToolRunner runner;

	private final DescribeTool describe;

	private final CiteTool cite;

	Resources(ToolRunner runner, DescribeTool describe, CiteTool cite) {
		this.runner = runner;
		this.describe = describe;
		this.cite = cite;
	}

	List<SyncResourceTemplateSpecification> all() {
		return List.of(template(ENTITY + "{id}", "entity", "An entity with its links"),
				template(SOURCE + "{id}", "source", "What a document states"),
				template(SOURCE + "{id}/{locator}", "place", "What a place in a document states"));
	}

	private SyncResourceTemplateSpecification template(String address, String name, String description) {
		return new SyncResourceTemplateSpecification(
				ResourceTemplate.builder(address, name).description(description).mimeType("text/plain").build(),
				(context, request) -> {
					try {
						return read(request.uri());
					}
					catch (EnishiException ex) {
						int code = (ex.code() == ErrorCode.UNKNOWN_ID) ? ErrorCodes.RESOURCE_NOT_FOUND
								: ErrorCodes.INTERNAL_ERROR;
						throw McpError.builder(code).message(String.valueOf(ex.getMessage())).build();
					}
					catch (IllegalArgumentException ex) {
						throw McpError.builder(ErrorCodes.INVALID_PARAMS)
							.message("This address is not well formed")
							.build();
					}
				});
	}

	private ReadResourceResult read(String address) {
		Map<String, Object> arguments = new HashMap<>(Map.of("limit", Call.MOST));
		Tool tool = this.describe;
		if (address.startsWith(ENTITY)) {
			arguments.put("id", decoded(address.substring(ENTITY.length())));
		}
		else {
			tool = this.cite;
			String[] place = address.substring(SOURCE.length()).split("/", 2);
			arguments.put("source", decoded(place[0]));
			if (place.length == 2) {
				arguments.put("locator", decoded(place[1]));
			}
		}
		Map<String, Object> output = this.runner.output(tool, arguments);
		return ReadResourceResult
			.builder(List.of(TextResourceContents.builder(address, String.valueOf(output.get(ToolRunner.TEXT)))
				.mimeType("text/plain")
				.build()))
			.build();
	}

	private static String decoded(String part) {
		return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

}
