package dev.enishi.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.bundle.Item;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.bundle.TextRules;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file. */
final class Yaml implements Item {

	private final String file;

	private final Node node;

	private final Place place;

	private final Problems problems;

	Yaml(String file, Node node, Problems problems) {
		this.file = file;
		this.node = node;
		this.place = Place.line(file, node.getStartMark().getLine() + 1);
		this.problems = problems;
	}

	@Override
	public Place place() {
		return this.place;
	}

	@Override
	public void problem(String message) {
		this.problems.add(this.place, message);
	}

	@Override
	public boolean isText() {
		return this.node instanceof ScalarNode;
	}

	@Override
	public boolean isBlank() {
		return Tag.NULL.equals(this.node.getTag())
				|| (this.node instanceof ScalarNode scalar && scalar.getValue().isBlank());
	}

	@Override
	public String raw() {
		return (this.node instanceof ScalarNode scalar) ? scalar.getValue() : "";
	}

	@Override
	public @Nullable String text() {
		if (!(this.node instanceof ScalarNode scalar)) {
			problem("Expected a single value");
			return null;
		}
		return isBlank() ? null : TextRules.checked(scalar.getValue(), this);
	}

	@Override
	public List<Item> items() {
		if (this.node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().<Item>map(this::child).toList();
		}
		return List.of(this);
	}

	@Override
	public Map<String, Item> fields() {
		Map<String, Item> fields = new LinkedHashMap<>();
		if (!(this.node instanceof MappingNode mapping)) {
			problem("Expected fields with names");
			return fields;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			Yaml key = child(tuple.getKeyNode());
			String name = key.text();
			if (name != null && fields.put(name, child(tuple.getValueNode())) != null) {
				key.problem("'%s' is here twice".formatted(name));
			}
		}
		return fields;
	}

	private Yaml child(Node child) {
		return new Yaml(this.file, child, this.problems);
	}

}
