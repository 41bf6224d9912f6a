package dev.enishi.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.enishi.EnishiException;
import dev.enishi.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DraftTests {

	@TempDir
	Path folder;

	@Test
	void whatColumnsHoldIsSeenByHeadsAndValues() throws IOException {
		String draft = draft("payments.csv", """
				所管省庁,事業番号,事業名,支出先,法人番号,支出額（千円）,契約日
				環境省,0001,森の再生,株式会社森野,2010001120389,1200,令和3年4月1日
				環境省,0001,森の再生,その他,7010005005425,900,2021/5/1
				国土省,0002,橋の点検,東都大学,7370005002147,15,2021/6/1
				""");
		assertThat(draft).contains("#   法人番号: corporate numbers", "#   契約日: dates", "#   支出先: names of organisations",
				"\"支出額（千円）*\": {of: \"支出額（千円）\", times: 1000}", "\"契約日*\": {of: \"契約日\", date: true}",
				"{id: \"project:payments-{事業番号}\", name: \"{事業名}\"}",
				"{id: \"organisation:payments-{法人番号}\", name: \"{支出先}\", identifiers: {corporate-number: \"{法人番号}\"}}",
				"{source: \"organisation:payments-{所管省庁}\", target: \"project:payments-{事業番号}\", role: LEAD",
				"role: RECIPIENT, amount: \"{支出額（千円）*}\", currency: JPY, from: \"{契約日*}\"}");
	}

	@Test
	void peopleHoldPostsInOrganisations() throws IOException {
		String draft = draft("members.csv", """
				氏名,ふりがな,所属,役職,就任日
				山田 太郎,やまだ たろう,東都大学,教授,13/04/2021
				佐藤 花子,さとう はなこ,北星信用金庫,理事長,01/04/2021
				""");
		assertThat(draft).contains("#   氏名: names of people, each once", "\"就任日*\": {of: \"就任日\", date: dmy}",
				"{id: \"person:members-{氏名}\", name: \"{氏名}\", kana: \"{ふりがな}\"}",
				"title: \"{役職}\", from: \"{就任日*}\"}");
	}

	@Test
	void whatIsNotSeenIsLeftToThePerson() throws IOException {
		assertThat(draft("numbers.csv", "a,b\n1,x\n2,y\n")).contains("entities: {}   # no column looks like");
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> Draft.of(this.folder.resolve("nowhere.csv"), TableOptions.NONE))
			.withMessageContaining("There is no file 'nowhere.csv'");
	}

	private String draft(String name, String table) throws IOException {
		return Draft.of(Files.writeString(this.folder.resolve(name), table), TableOptions.NONE);
	}

}
