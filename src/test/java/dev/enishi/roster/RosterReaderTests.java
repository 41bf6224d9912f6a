package dev.enishi.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The people of these lists are invented; their forms are those of offices. */
class RosterReaderTests {

	private static final RosterReader READER = new RosterReader();

	@Test
	void columnsHoldNameReadingAndPost() {
		assertThat(read("""
				地域創生推進会議 委員名簿
				（五十音順・敬称略）

				氏名　ふりがな　所属・役職
				秋山　健太　あきやま　けんた　東都大学経済学部　教授
				◎　岩城　美智子　いわき　みちこ　一般社団法人地域みらい研究所　代表理事
				○　大森　隆　おおもり　たかし　北星信用金庫　理事長
				（◎：委員長、○：副委員長）
				""")).containsExactly("秋山 健太|東都大学経済学部|教授|委員", "岩城 美智子|一般社団法人地域みらい研究所|代表理事|委員長", "大森 隆|北星信用金庫|理事長|副委員長");
		assertThat(roster("秋山　健太　あきやま　けんた　東都大学　教授").members().get(0).kana()).isEqualTo("あきやま けんた");
	}

	@Test
	void familyNamesAndRolesAreWrittenTogether() {
		assertThat(read("""
				日時：令和5年6月12日（月）10:00～12:00
				場所：県庁第一会議室
				出席者：
				（委員）
				石田会長、上田副会長、加藤委員、フジモリ委員
				（代理出席）
				北日本電力株式会社　企画部長　西川 誠（渡部委員代理）
				（オブザーバー）
				東北農政局　生産部長　小野寺 明
				（事務局）
				産業労働部長　松田 浩二、産業政策課長　平野 由美、同課主査　工藤 隼人

				議題
				1 計画の策定について
				""")).containsExactly("石田|-|-|会長", "上田|-|-|副会長", "加藤|-|-|委員", "フジモリ|-|-|委員", "西川 誠|北日本電力株式会社|企画部長|代理",
				"小野寺 明|東北農政局|生産部長|オブザーバー", "松田 浩二|産業労働部|部長|事務局", "平野 由美|産業政策課|課長|事務局", "工藤 隼人|産業政策課|主査|事務局");
	}

	@Test
	void officialsAreListedByFamilyNameAndPost() {
		assertThat(read("""
				出席者

				委員

				 澤田、森、岡村、久保田各委員

				国土省

				坂本大臣官房審議官(都市担当)、森田道路局長、轟都市計画課長 他
				""")).containsExactly("澤田|-|-|委員", "森|-|-|委員", "岡村|-|-|委員", "久保田|-|-|委員", "坂本|国土省|大臣官房審議官(都市担当)|-",
				"森田|国土省|道路局長|-", "轟|国土省|都市計画課長|-");
	}

	@Test
	void lettersOfNamesAndPostsStandApart() {
		assertThat(read("""
				〇出席委員(4人)
				木 原 大 輔 重 信 元 子
				関   三 郎 辻     均
				〇説明のため出席した者
				副 市 長 清 水 幸 雄
				企 画 調 整 課 長 金 井 洋 平
				〇事務局職員出席者
				事 務 局 長 大久保 英 樹
				午前10時00分 開 議
				""")).containsExactly("木原大輔|-|-|委員", "重信元子|-|-|委員", "関三郎|-|-|委員", "辻均|-|-|委員", "清水幸雄|-|副市長|説明員",
				"金井洋平|企画調整課|課長|説明員", "大久保英樹|-|事務局長|事務局");
	}

	@Test
	void rolesStandBeforeNamesOfAParliament() {
		assertThat(read("""
				○出席委員
				　委員長　　山本　有三君
				　理事　　石原　宏君　　理事　　井上　信也君
				　　　　　青山　周平君　　　　　あかま次郎君
				副委員長新藤 義彦君
				理事花輪ともふみ君
				　　　政府参考人
				　　　（金融局監督課長）　遠藤　俊二君
				""")).containsExactly("山本 有三|-|-|委員長", "石原 宏|-|-|理事", "井上 信也|-|-|理事", "青山 周平|-|-|委員", "あかま次郎|-|-|委員",
				"新藤 義彦|-|-|副委員長", "花輪ともふみ|-|-|理事", "遠藤 俊二|金融局監督課|課長|政府参考人");
	}

	@Test
	void bracketsHoldPostsAndRoles() {
		assertThat(read("""
				出席:
				髙坂新一(理事長)，井上和秀(副理事長)，遠山正弥，田代朋子，白尾智明(以上 理事)，野村靖幸(監事)
				赤羽 貴子　弁護士（赤羽・高井法律事務所）
				浅井俊二(株式会社東都メディコ専務(欠席))
				沼尻 保　前名古屋市副市長
				宮本 光　放送大学客員教授・千葉大学名誉教授
				""")).containsExactly("髙坂新一|-|-|理事長", "井上和秀|-|-|副理事長", "遠山正弥|-|-|理事", "田代朋子|-|-|理事", "白尾智明|-|-|理事",
				"野村靖幸|-|-|監事", "赤羽 貴子|赤羽・高井法律事務所|弁護士|-", "浅井俊二|株式会社東都メディコ|専務|-", "沼尻 保|名古屋市|前副市長|-",
				"宮本 光|放送大学|客員教授|-");
	}

	@Test
	void whoIsAbsentAndWhoCameInsteadIsSaid() {
		List<Member> members = roster("""
				出席者　委員　阿部　守、伊藤　亜紀（リモート）
				　　　　専門委員　岡田　将司（代理 木村 洋 総務課長）
				欠席者　委員　木下　和生
				""").members();
		assertThat(members).extracting(Member::name).containsExactly("阿部 守", "伊藤 亜紀", "岡田 将司", "木村 洋", "木下 和生");
		assertThat(members).extracting(Member::attending).containsExactly(true, true, false, true, false);
		assertThat(members.get(2).proxy()).isEqualTo("木村 洋");
		assertThat(members.get(3).proxyFor()).isEqualTo("岡田 将司");
		assertThat(members.get(4).line()).isEqualTo(3);
	}

	@Test
	void englishListsNamePostAndOrganisation() {
		assertThat(read("""
				Members of the Advisory Board
				The board meets twice a year and is convened by the president.
				Chair: Prof. John Smith (University of Exampleton)
				Dr. Maria Garcia-Lopez, Senior Researcher, ISIC, Spain
				YAMADA, Hanako, Professor Emeritus, Eastern University
				Mark Williams, Vice President for Research,
				   Northern University
				""")).containsExactly("John Smith|University of Exampleton|-|Chair",
				"Maria Garcia-Lopez|ISIC, Spain|Senior Researcher|Members of the Advisory Board",
				"YAMADA Hanako|Eastern University|Professor Emeritus|Members of the Advisory Board",
				"Mark Williams|Northern University|Vice President for Research|Members of the Advisory Board");
	}

	@Test
	void tablesAndRecordsSayWhatTheyHold() {
		assertThat(read("""
				|区分|氏名|所属|役職|
				|-|-|-|-|
				|有識者|安藤 忠|京都大学|准教授|
				""")).containsExactly("安藤 忠|京都大学|准教授|有識者");
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("府省庁", "国土省");
		fields.put("作成責任者", "道路課長　鈴木　太郎\n（室長　田中　花子）");
		assertThat(READER.readRecords(List.of(fields)).members()).extracting(RosterReaderTests::said)
			.containsExactly("鈴木 太郎|国土省|道路課長|作成責任者", "田中 花子|国土省|室長|作成責任者");
	}

	@Test
	void eachPersonHasLinesOfTheirOwn() {
		assertThat(read("""
				# 役員紹介

				## 秋山 健太

				- 氏名かな: あきやま けんた
				- 所属: 東都大学
				- 役職: 教授

				## 岩城 美智子

				- 氏名かな: いわき みちこ
				- 所属: 北星信用金庫
				- 役職: 部長
				""")).containsExactly("秋山 健太|東都大学|教授|-", "岩城 美智子|北星信用金庫|部長|-");
		assertThat(read("""
				氏名：大森 隆
				所属：一般社団法人地域みらい研究所
				役職：代表理事

				氏名：加藤 恵子
				所属：東都新聞社
				役職：論説委員
				""")).containsExactly("大森 隆|一般社団法人地域みらい研究所|代表理事|-", "加藤 恵子|東都新聞社|論説委員|-");
	}

	@Test
	void partsOfAMinistryStandBelowIt() {
		assertThat(read("""
				出席者
				(委員)
				石田委員長、上田委員
				(説明者)
				産業振興省 技術政策院
				 永井審議官
				技術審査課 佐藤審査官
				[欠席]
				加藤委員
				事務局(大臣官房)
				統計調査室:高橋室長、山本次長
				""")).containsExactly("石田|-|-|委員長", "上田|-|-|委員", "永井|産業振興省 技術政策院|審議官|説明者",
				"佐藤|産業振興省 技術政策院 技術審査課|審査官|説明者", "加藤|-|-|委員", "高橋|大臣官房 統計調査室|室長|事務局", "山本|大臣官房 統計調査室|次長|事務局");
	}

	@Test
	void rolesStandAboveAllWhoHaveThem() {
		assertThat(read("""
				出席者
				委員長
				副委員長
				委員
				石田 健太
				上田 恵子
				加藤 隆
				山本 明
				""")).containsExactly("石田 健太|-|-|委員長", "上田 恵子|-|-|副委員長", "加藤 隆|-|-|委員", "山本 明|-|-|委員");
		assertThat(read("""
				-委員-
				(委員長)
				石田 健太
				東都大学教授

				上田 恵子
				北星信用金庫理事長
				""")).containsExactly("石田 健太|東都大学|教授|委員長", "上田 恵子|北星信用金庫|理事長|委員");
	}

	@Test
	void peopleFollowASentenceInTheSameLine() {
		assertThat(read("メンバーは次のみなさん。石田健太・東都大学教授、上田恵子・東都新聞社論説委員、加藤隆・北星信用金庫理事長。")).containsExactly("石田健太|東都大学|教授|-",
				"上田恵子|東都新聞社|論説委員|-", "加藤隆|北星信用金庫|理事長|-");
		assertThat(read("新役員は以下の通り。▽会長/石田健太▽副会長/上田恵子/加藤隆▽監事/山本明")).containsExactly("石田健太|-|-|会長", "上田恵子|-|-|副会長",
				"加藤隆|-|-|副会長", "山本明|-|-|監事");
	}

	@Test
	void kindsOfMembersAreWhatTheirHeadingsSay() {
		assertThat(read("""
				出席者
				- 公益代表委員
				- 石田委員、上田委員
				- 使用者代表委員
				- 加藤委員
				""")).containsExactly("石田|-|-|公益代表委員", "上田|-|-|公益代表委員", "加藤|-|-|使用者代表委員");
	}

	@Test
	void postsAboveNamesAreNoPeopleAndVacantSeatsShiftNoRoles() {
		assertThat(read("""
				委員
				千葉大学教授
				石田 健太
				""")).containsExactly("石田 健太|千葉大学|教授|委員");
		assertThat(read("""
				会長
				欠員
				委員
				石田 健太
				""")).containsExactly("石田 健太|-|-|委員");
		assertThat(read("(課長代理) 田村 太郎")).containsExactly("田村 太郎|-|課長代理|-");
		assertThat(read("""
				内閣府
				石田 健太 参事官
				国立がん研究センター 上田 恵子 部長
				""")).containsExactly("石田 健太|内閣府|参事官|-", "上田 恵子|国立がん研究センター|部長|-");
		assertThat(read("""
				## 第1回会合
				- 委員会: 技術部会
				- 出席者: 石田委員長、上田委員
				## 第2回会合
				- 委員会: 技術部会
				- 出席者: 石田委員長
				""")).noneMatch((person) -> person.contains("会合"));
	}

	@Test
	void labelsThatNobodyKnowsDoNotEndWhatIsSaidOfAPerson() {
		assertThat(read("""
				## 秋山 健太
				- 所属: 東都大学
				- 専門: 情報工学
				- 役職: 教授
				## 岩城 美智子
				- 所属: 北星信用金庫
				- 専門: 地域金融
				- 役職: 部長
				""")).containsExactly("秋山 健太|東都大学|教授|-", "岩城 美智子|北星信用金庫|部長|-");
	}

	@Test
	void textsWithoutPeopleHaveNone() {
		assertThat(roster("""
				第1章 総則
				この要綱は、補助金の交付について必要な事項を定めるものとする。
				東京都千代田区西神田3-8-1 千代田ファーストビル東館13F
				電話 03-0000-0000
				""").members()).isEmpty();
	}

	@Test
	void veryLongLinesAreLeftUnread() {
		Roster roster = roster("委員名簿\n山田 太郎 東都大学教授\n" + "（".repeat(200_000) + "\n" + " 山 ".repeat(100_000));
		assertThat(roster.members()).hasSize(1);
		assertThat(roster.unread()).extracting(Line::number).containsExactly(3, 4);
		assertThat(roster(String.join("\n", "次。" + "あ、".repeat(2498) + "あ", "氏名 " + "・".repeat(4990),
				" ".repeat(4990) + "x", "# a" + " ".repeat(4990) + "b", "青".repeat(4990) + "課長"))
			.members()).isEmpty();
		String run = "委員：" + "山田太郎、".repeat(900) + "佐藤花子";
		assertThat(roster(run).members()).hasSize(901);
	}

	@Test
	void aLegendMayStandInBrackets() {
		assertThat(read("""
				<委員>
				(五十音順、敬称略、◎座長)
				◎ 大森 英男 国立大学法人北星大学 総長
				高田 由佳 特定非営利活動法人新緑連盟 北海道・東北ブロック共同代表
				""")).containsExactly("大森 英男|国立大学法人北星大学|総長|座長", "高田 由佳|特定非営利活動法人新緑連盟|北海道・東北ブロック共同代表|委員");
	}

	@Test
	void whatIsNotUnderstoodIsSaid() {
		Roster roster = roster("""
				委員名簿
				山田 太郎 東都大学教授
				これは名前でも役職でもない長い行であり、どこにも人の名前は書かれていないはずの行
				""");
		assertThat(roster.members()).hasSize(1);
		assertThat(roster.unread()).extracting(Line::number).containsExactly(3);
	}

	@Test
	void aListFollowsASentence() {
		assertThat(read("""
				第2条 検討会は、次に掲げる委員をもって組織する者とする。
				鈴木太郎、田中花子、佐藤次郎
				""")).containsExactly("鈴木太郎|-|-|委員", "田中花子|-|-|委員", "佐藤次郎|-|-|委員");
	}

	@Test
	void readingsStandAboveNamesOrBelow() {
		assertThat(read("""
				委員名簿

				すずきたろう
				鈴木太郎　北日本大学　教授

				さとうはなこ
				佐藤花子　東日本医師会　副会長
				""")).containsExactly("鈴木太郎|北日本大学|教授|委員", "佐藤花子|東日本医師会|副会長|委員");
		assertThat(roster("""
				委員名簿
				鈴木太郎　北日本大学　教授
				すずきたろう
				""").members()).extracting(Member::kana).containsExactly("すずきたろう");
	}

	@Test
	void postsStandBelowNames() {
		assertThat(read("""
				構成員
				- 鈴木太郎
				- 弁護士
				- 佐藤花子
				- 北日本大学名誉教授
				""")).containsExactly("鈴木太郎|-|弁護士|構成員", "佐藤花子|北日本大学|名誉教授|構成員");
	}

	@Test
	void wholeNamesAndPostsAreWrittenTogether() {
		assertThat(read("""
				事務局
				鈴木太郎総務課長、佐藤花子教育次長、田中次郎生涯学習課長
				""")).containsExactly("鈴木太郎|総務課|課長|事務局", "佐藤花子|-|教育次長|事務局", "田中次郎|生涯学習課|課長|事務局");
	}

	@Test
	void namesStandInBracketsBehindPosts() {
		assertThat(read("""
				事務局
				庶務課長(鈴木太郎)、議事課長(佐藤花子)
				""")).containsExactly("鈴木太郎|庶務課|課長|事務局", "佐藤花子|議事課|課長|事務局");
	}

	@Test
	void sectionsStandInOneLine() {
		assertThat(read("(1)日時 令和5年2月1日 (2)場所 講堂 (3)出席者 鈴木太郎会長 佐藤花子委員 (4)議題 その他")).containsExactly("鈴木太郎|-|-|会長",
				"佐藤花子|-|-|委員");
	}

	@Test
	void eachPersonHasALabel() {
		assertThat(read("委員長：鈴木太郎、副委員長：佐藤花子")).containsExactly("鈴木太郎|-|-|委員長", "佐藤花子|-|-|副委員長");
	}

	@Test
	void rowsOfATableHaveNoHeads() {
		assertThat(read("""
				| プログラム委員長 | 鈴木 太郎 | (北日本大学) |
				| 編集委員 | 佐藤 花子 | (IBM) |
				| | 田中 次郎 | (東日本大学) |
				""")).containsExactly("鈴木 太郎|北日本大学|-|プログラム委員長", "佐藤 花子|IBM|-|編集委員", "田中 次郎|東日本大学|-|編集委員");
	}

	@Test
	void rolesAndPostsStandInOneBracket() {
		assertThat(read("""
				委員
				鈴木太郎(座長・北日本大学名誉教授)
				""")).containsExactly("鈴木太郎|北日本大学|名誉教授|座長");
	}

	@Test
	void englishNamesHaveTheirPlaceBelow() {
		assertThat(read("""
				Scientific Advisory Board

				Prof. Dr. Jane A. Doe
				Northern University, Department of Physics, Oslo, Norway

				Prof. Dr. John Smith (Chair)
				Director, Institute of Materials, Leeds
				""")).containsExactly(
				"Jane A. Doe|Northern University, Department of Physics, Oslo, Norway|-|Scientific Advisory Board",
				"John Smith|Institute of Materials, Leeds|Director|Chair");
	}

	@Test
	void rolesAndOfficesStandInBracketsBeforeThem() {
		assertThat(read("""
				出席者
				(部会長)鈴木　太郎
				(委員)佐藤　花子　田中　次郎
				高橋　恵子
				(環境省)川口大臣　山本副大臣
				中川総合環境政策局長　松本環境管理局長
				""")).containsExactly("鈴木 太郎|-|-|部会長", "佐藤 花子|-|-|委員", "田中 次郎|-|-|委員", "高橋 恵子|-|-|委員", "川口|環境省|大臣|-",
				"山本|環境省|副大臣|-", "中川|環境省|総合環境政策局長|-", "松本|環境省|環境管理局長|-");
	}

	@Test
	void bracketsGoOnInTheNextLine() {
		assertThat(read("""
				委員:鈴木太郎(北日本戦略ネットワーク株
				式会社代表取締役)、佐藤花子(東日本大学
				教授)
				""")).containsExactly("鈴木太郎|北日本戦略ネットワーク株式会社|代表取締役|委員", "佐藤花子|東日本大学|教授|委員");
	}

	@Test
	void aRoleBeforeTheFirstOfALineIsThatOfAll() {
		assertThat(read("""
				1 日時平成18年12月13日(水曜日)
				2 場所市役所5階委員会室
				3 出席者会長　鈴木太郎
				委員　1番　佐藤花子、3番　田中次郎
				""")).containsExactly("鈴木太郎|-|-|会長", "佐藤花子|-|-|委員", "田中次郎|-|-|委員");
	}

	@Test
	void severalLabelsStandInOneLine() {
		assertThat(
				read("""
						1 日時 : 平成 30 年 5 月 8 日 ( 火 )14:00~16:00 会場 : 県庁 3 階 会議室出席者 : 石田委員長 上田副委員長 加藤幹事 西委員 ( リモート ) (4 名 ) 欠席者 : 森委員 (1 名 ) 事務局 : 平野事務局長 工藤企画課長
						"""))
			.containsExactly("石田|-|-|委員長", "上田|-|-|副委員長", "加藤|-|-|幹事", "西|-|-|委員", "森|-|-|委員", "平野|-|事務局長|事務局",
					"工藤|企画課|課長|事務局");
		assertThat(read("■出席者 (委 員) 山口洋、清水陽子、久保礼子 (計3名) (事務局) 中島真(副館長)、小林隆司 ■欠席者 吉川篤、増田知子")).containsExactly(
				"山口洋|-|-|委員", "清水陽子|-|-|委員", "久保礼子|-|-|委員", "中島真|-|副館長|事務局", "小林隆司|-|-|事務局", "吉川篤|-|-|-", "増田知子|-|-|-");
	}

	@Test
	void cellsOfATableWithoutHeadsAreAPersonEach() {
		assertThat(read("""
				委員
				岩田達也委員 | 遠藤久美委員 |
				大森 彌会長 | 加藤達夫委員 |
				""")).containsExactly("岩田達也|-|-|委員", "遠藤久美|-|-|委員", "大森 彌|-|-|会長", "加藤達夫|-|-|委員");
		assertThat(read("""
				部会 | 氏名 | 期 |
				人事部会 | 松山 憲秀 | 46期 |
				財務部会 | 小林 信明 | 50期 |
				""")).containsExactly("松山 憲秀|人事部会|-|-", "小林 信明|財務部会|-|-");
	}

	@Test
	void aDotOrASemicolonStandsBehindTheName() {
		assertThat(read("""
				メンバーは以下の通り。
				 1. 高田洋子;東都大学 教授
				 2. 品川泰一;北星信用金庫 理事長
				""")).containsExactly("高田洋子|東都大学|教授|-", "品川泰一|北星信用金庫|理事長|-");
		assertThat(read("委員\n飯田潤・東都大学教授(政治学)\n服部孝子・北都大学教授")).containsExactly("飯田潤|東都大学|教授|委員", "服部孝子|北都大学|教授|委員");
	}

	@Test
	void aBodyInBracketsIsTheOrganisationOfThoseBelow() {
		assertThat(read("""
				3 事務局出席者
				(図書館関係)
				館長 佐藤 明男 (以下、佐藤館長)
				企画管理部長 和田 修治
				""")).containsExactly("佐藤 明男|図書館|館長|事務局", "和田 修治|図書館|企画管理部長|事務局");
	}

	@Test
	void namesGoOnInTheNextLine() {
		assertThat(read("出席者 近藤健一、岡本達雄、亀井信一、\n伊藤 満、佐々木聡の各委員")).containsExactly("近藤健一|-|-|委員", "岡本達雄|-|-|委員",
				"亀井信一|-|-|委員", "伊藤 満|-|-|委員", "佐々木聡|-|-|委員");
	}

	@Test
	void englishOfficesStandBeforeAndAboveNames() {
		assertThat(read("""
				Board of Directors

				President Makoto AOYAMA
				Executive Vice President Hiroo SUZUKI
				""")).containsExactly("Makoto AOYAMA|-|President|Board of Directors",
				"Hiroo SUZUKI|-|Executive Vice President|Board of Directors");
		assertThat(read("Deputy Chair\nMartin Field\n\nHonorary Treasurer\nSatoru Yamada"))
			.containsExactly("Martin Field|-|-|Deputy Chair", "Satoru Yamada|-|-|Honorary Treasurer");
		assertThat(read(
				"Dr. Shinji Aoki (President of Toto University), Prof. Yuko Mori (Professor of Hokuto University) and "
						+ "Mr. Tomo Ueda (Director of Institute for Statistics) were present."))
			.containsExactly("Shinji Aoki|Toto University|President|-", "Yuko Mori|Hokuto University|Professor|-",
					"Tomo Ueda|Institute for Statistics|Director|-");
	}

	@Test
	void aWholeCommitteeStandsInOneLine() {
		assertThat(read("""
				委員長 鈴木 太郎 (第三部会員) 北日本大学副学長 幹事 佐藤 花子 (第三部会員) 東日本大学教授 幹事 田中 次郎 (連携会員) 南日本大学理事 高橋 恵子 (連携会員) 西日本大学教授
				""")).containsExactly("鈴木 太郎|北日本大学|副学長|委員長", "佐藤 花子|東日本大学|教授|幹事", "田中 次郎|南日本大学|理事|幹事",
				"高橋 恵子|西日本大学|教授|-");
	}

	private static List<String> read(String text) {
		return roster(text).members().stream().map(RosterReaderTests::said).toList();
	}

	private static Roster roster(String text) {
		List<Line> lines = new ArrayList<>();
		text.lines().forEach((line) -> lines.add(new Line(lines.size() + 1, null, line)));
		return READER.read(lines);
	}

	private static String said(Member member) {
		return String.join("|", member.name(), orDash(member.post().organisation()), orDash(member.post().position()),
				orDash(member.role()));
	}

	private static String orDash(String text) {
		return (text != null) ? text : "-";
	}

}
