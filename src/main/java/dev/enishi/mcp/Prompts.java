package dev.enishi.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import tools.jackson.core.type.TypeReference;

/** The analysts' questions, for people to choose in a client. */
final class Prompts {

	private static final Map<String, String> RULE = Map.of("en",
			" Use the Enishi tools, and give document, place, words and basis (stated or inferred) for each fact.",
			"ja", "Enishi のツールを lang: ja で使い、各事実に文書、箇所、語句、明記か推定かを付けてください。");

	private Prompts() {
	}

	static List<SyncPromptSpecification> all() {
		return ToolCatalogue.read("mcp/prompts.json", new TypeReference<List<Question>>() {
		}).stream().flatMap((question) -> Stream.of("en", "ja").map((lang) -> specification(question, lang))).toList();
	}

	private static SyncPromptSpecification specification(Question question, String lang) {
		List<McpSchema.PromptArgument> arguments = new ArrayList<>();
		question.arguments()
			.forEach((name) -> arguments.add(McpSchema.PromptArgument.builder(name).required(true).build()));
		String text = lang.equals("en") ? question.en() : question.ja();
		McpSchema.Prompt prompt = McpSchema.Prompt.builder(question.name() + "-" + lang)
			.description(text)
			.arguments(arguments)
			.build();
		return new SyncPromptSpecification(prompt,
				(context, request) -> prompt(text + RULE.get(lang), question.arguments(), request));
	}

	private static GetPromptResult prompt(String text, List<String> names, GetPromptRequest request) {
		String filled = text;
		Map<String, Object> arguments = (request.arguments() != null) ? request.arguments() : Map.of();
		for (String name : names) {
			Object value = arguments.get(name);
			if (value == null) {
				throw McpError.builder(ErrorCodes.INVALID_PARAMS)
					.message("The argument '%s' is missing".formatted(name))
					.build();
			}
			filled = filled.replace("{" + name + "}", value.toString());
		}
		return GetPromptResult
			.builder(List
				.of(new McpSchema.PromptMessage(McpSchema.Role.USER, McpSchema.TextContent.builder(filled).build())))
			.description(text)
			.build();
	}

	private record Question(String name, List<String> arguments, String en, String ja) {
	}

}
