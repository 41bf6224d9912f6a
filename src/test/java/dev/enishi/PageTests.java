package dev.enishi;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class PageTests extends BrowserTest {

	@Test
	void graphiQlAnswersAQuestionWithoutAnyOutsideRequest() {
		go("/graphiql");
		patiently().until((page) -> page.findElements(By.cssSelector(".graphiql-tab")).size() > 4);
		find(".graphiql-execute-button").click();
		awaitText(".result-window", "第5期中期政策の委員");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void theStartPageLeadsToGraphiQl() {
		go("/");
		patiently().until((page) -> page.findElement(By.linkText("GraphiQL"))).click();
		find(".graphiql-execute-button");
		nothingLeavesTheMachineAndNothingFails();
	}

}
