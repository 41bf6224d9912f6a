package dev.enishi.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines of an HTML page as a reader sees them; a row of a table has bars. */
final class HtmlLines implements NodeVisitor {

	private static final int WIDEST = 100;

	private final List<String> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private Element table = new Element("none");

	private HtmlLines() {
	}

	static List<String> of(String html) {
		HtmlLines lines = new HtmlLines();
		Element body = Jsoup.parse(html).body();
		body.select("script, style, nav, footer").remove();
		body.traverse(lines);
		lines.end();
		return lines.lines;
	}

	@Override
	public void head(Node node, int depth) {
		if (this.table.equals(node) || node.nameIs("table") && ((Element) node).select("table").size() == 1) {
			end();
			this.table = (Element) node;
			this.lines.add("");
			rows(this.table);
			this.lines.add("");
		}
		else if (isInTable(node)) {
			return;
		}
		else if (node instanceof TextNode text) {
			this.line.append(text.text());
		}
		else if (node.nameIs("br") || node instanceof Element element && element.isBlock()) {
			end();
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (!isInTable(node) && node instanceof Element element && element.isBlock()) {
			end();
		}
	}

	private boolean isInTable(Node node) {
		for (Node parent = node; parent != null; parent = parent.parent()) {
			if (parent == this.table) {
				return true;
			}
		}
		return false;
	}

	private void end() {
		if (!this.line.isEmpty()) {
			this.lines.add(this.line.toString());
			this.line.setLength(0);
		}
	}

	/** A cell that spans rows stands in each of them. */
	private void rows(Element of) {
		String[] spanned = new String[WIDEST];
		int[] left = new int[WIDEST];
		for (Element row : of.select("tr")) {
			List<String> cells = new ArrayList<>();
			for (Element cell : row.children()) {
				above(cells, spanned, left);
				String text = cell.wholeText()
					.replace('\u00A0', ' ')
					.strip()
					.replaceAll("\\s*\\n\\s*", " ")
					.replace("|", "/");
				if (cells.size() < WIDEST) {
					spanned[cells.size()] = text;
					left[cells.size()] = span(cell) - 1;
					cells.add(text);
				}
			}
			above(cells, spanned, left);
			this.lines.add("|" + String.join("|", cells) + "|");
		}
		Arrays.fill(left, 0);
	}

	private static void above(List<String> cells, String[] spanned, int[] left) {
		while (cells.size() < WIDEST && left[cells.size()] > 0) {
			left[cells.size()]--;
			cells.add(spanned[cells.size()]);
		}
	}

	private static int span(Element cell) {
		String rows = cell.attr("rowspan");
		return rows.matches("\\d{1,3}") ? Integer.parseInt(rows) : 1;
	}

}
