package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a bundle file that remembers where it stands. What is not of the expected
 * form becomes a problem, and reading goes on, so that one report names everything.
 */
final class Yaml {

	private final Node node;

	private final FileLine place;

	private final Problems problems;

	Yaml(String file, Node node, Problems problems) {
		this.node = node;
		this.place = new FileLine(file, node.getStartMark().getLine() + 1);
		this.problems = problems;
	}

	FileLine place() {
		return this.place;
	}

	void problem(String message) {
		this.problems.add(this.place, message);
	}

	boolean isText() {
		return this.node instanceof ScalarNode;
	}

	/** The text of a single value; null where it is none or blank. */
	@Nullable String text() {
		if (!(this.node instanceof ScalarNode scalar)) {
			problem("Expected a single value");
			return null;
		}
		String text = scalar.getValue().strip();
		if (text.chars().anyMatch(Character::isISOControl)) {
			problem("Control characters are not allowed");
			return null;
		}
		return text.isEmpty() ? null : text;
	}

	/** The items of a list; a single value counts as a list of one. */
	List<Yaml> items() {
		if (this.node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map(this::child).toList();
		}
		return List.of(this);
	}

	/** The fields of a map by name, with a problem for each that stands twice. */
	Map<String, Yaml> fields() {
		Map<String, Yaml> fields = new LinkedHashMap<>();
		if (!(this.node instanceof MappingNode mapping)) {
			problem("Expected fields with names");
			return fields;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			Yaml key = child(tuple.getKeyNode());
			String name = key.text();
			if (name != null && fields.put(name, child(tuple.getValueNode())) != null) {
				key.problem("'%s' stands here twice".formatted(name));
			}
		}
		return fields;
	}

	/** The texts of a list. */
	List<String> texts() {
		List<String> texts = new ArrayList<>();
		for (Yaml item : items()) {
			String text = item.text();
			if (text != null) {
				texts.add(text);
			}
		}
		return texts;
	}

	private Yaml child(Node child) {
		return new Yaml(this.place.file(), child, this.problems);
	}

}
