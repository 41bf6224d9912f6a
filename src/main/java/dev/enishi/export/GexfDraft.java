package dev.enishi.export;

import org.springframework.stereotype.Component;

/** GEXF 1.2draft, which NetworkX and older programs read. */
@Component
class GexfDraft extends Gexf {

	GexfDraft() {
		super("gexf-1.2", "http://www.gexf.net/1.2draft", "1.2");
	}

}
