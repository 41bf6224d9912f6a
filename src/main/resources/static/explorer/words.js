// The words of the page; those of the graph's types come from the service.
const WORDS = {
  title: ['縁 Enishi', 'Enishi 縁'],
  search: ['名前で探す', 'Search by name'],
  entityTypes: ['探す種類', 'Types to search'],
  noHit: ['見つかりません', 'Nothing found'],
  undo: ['元に戻す', 'Undo'], redo: ['やり直す', 'Redo'], start: ['全体を表示', 'Whole network'],
  legend: ['種類', 'Types'], size: ['大きさ', 'Size'], colour: ['色', 'Colour'],
  byType: ['種類', 'Type'], byCommunity: ['コミュニティ', 'Community'],
  DEGREE: ['次数', 'Degree'], BETWEENNESS: ['媒介中心性', 'Betweenness'], PAGERANK: ['PageRank', 'PageRank'],
  CLOSENESS: ['近接中心性', 'Closeness'], HARMONIC: ['調和中心性', 'Harmonic'], EIGENVECTOR: ['固有ベクトル中心性', 'Eigenvector'], CORE: ['コア数', 'Core number'], EFFECTIVE_SIZE: ['有効規模', 'Effective size'],
  basis: ['根拠', 'Basis'], statedOnly: ['推定を除く', 'Stated facts only'], dashed: ['破線は推定したつながり。', 'Dashed lines are inferred.'],
  layout: ['配置', 'Layout'], forces: ['力学モデル', 'Force-directed'], types: ['種類ごとの列', 'Columns by type'], rings: ['距離ごとの輪', 'Rings by distance'], years: ['年ごとの列', 'Columns by year'], map: ['地図', 'Map'], nowhere: ['場所とつながらないもの', 'Linked to no place'],
  width: ['線の太さ', 'Width of lines'], equal: ['一定', 'All the same'], otherCommunities: ['そのほか', 'Others'],
  dotted: ['点線は、その期間に成り立っていたかどうか分からないつながり。', 'Dotted lines: it is unknown whether the link held then.'],
  inferredShown: ['うち推定 {count} 本', '{count} of them inferred'], partlyInferred: ['推定を含む', 'partly inferred'],
  cutVertex: ['切断点', 'Cut vertex'], why: ['理由', 'Why it matters'], represented: ['関わる人', 'People'],
  sourceTitle: ['出典の本文', 'Text of a source'], openText: ['本文を見る', 'Open the text'], page: ['{n} ページ', 'page {n}'],
  'at text': ['本文', 'text'], 'at opening': ['冒頭', 'opening'],
  earlier: ['前の部分', 'Earlier'], states: ['この文書を出典とする事項（{count} 件）', 'Facts that cite this document ({count})'], back: ['ネットワーク図へ', 'To the network'],
  noSource: ['この出典はグラフにありません。', 'The graph does not have this source.'],
  time: ['年', 'Years'], year: ['始まりの年', 'First year'], until: ['終わりの年', 'Last year'], roles: ['役割', 'Roles'], least: ['{number}の下限', 'Least {number}'], sum: ['合計', 'Sum'], community: ['コミュニティ', 'Community'], anyTime: ['すべての時期', 'Any time'],
  shown: ['{nodes} 件、つながり {links} 本を表示中', 'Showing {nodes} entities · links: {links}'],
  truncated: ['全 {all} 件のうち、つながりの多い {nodes} 件です。', 'These are the {nodes} most connected of {all}.'],
  more: ['もっと表示', 'Show more'], left: ['残り {count}', '{count} left'],
  cut: ['多すぎるため、近いものから {count} 件だけを加えました。', 'There are too many; only the nearest {count} were added.'],
  picture: ['ネットワーク図。キー操作は ? で表示', 'Network. Press ? for its keys'],
  network: ['ネットワーク図', 'network'],
  tools: ['図の操作', 'Tools of the picture'], closer: ['拡大', 'Zoom in'], farther: ['縮小', 'Zoom out'], fit: ['全体を収める', 'Fit all'], zoomTo: ['選んだものを拡大', 'Zoom to the chosen one'],
  openHere: ['Enishi で開く', 'Open in Enishi'],
  skip: ['ネットワーク図へ移動', 'Skip to the network'],
  'panel left': ['左の欄の幅', 'Width of the left panel'], 'panel right': ['右の欄の幅', 'Width of the right panel'], panelHint: ['ドラッグで幅を変更、ダブルクリックで開閉', 'Drag to resize, double-click to fold'],
  keys: ['キー操作', 'Keys'], 'key /': ['検索へ', 'Search'], 'key Ctrl+Z': ['元に戻す', 'Undo'], 'key Ctrl+Y': ['やり直す', 'Redo'], 'key ?': ['この一覧', 'This list'], characterKeys: ['/ と ? のキーを使う', 'Use the keys / and ?'],
  'key ← ↑ → ↓': ['隣の点へ', 'To the next node'], 'key Enter': ['詳細へ', 'To the card'], 'key E': ['展開', 'Expand'], 'key Delete': ['非表示', 'Hide'],
  'key Escape': ['選択をやめる', 'Choose nothing'], 'key + −': ['拡大・縮小', 'Zoom'], 'key 0': ['全体を収める', 'Fit all'],
  card: ['詳細', 'Details'], choose: ['点か線を選ぶと、ここに出典とともに表示されます。', 'Choose a node or a line to see it here with its sources.'],
  names: ['名称', 'Names'], aliases: ['別名', 'Also called'], identifiers: ['識別子', 'Identifiers'],
  OFFICIAL: ['公式', 'official'], TRANSLATED: ['訳', 'translated'],
  links: ['つながり', 'Links'], source: ['出典', 'Source'], sources: ['出典', 'Sources'], line: ['{n} 行目', 'line {n}'],
  STATED: ['記載あり', 'stated'], INFERRED: ['推定', 'inferred'], when: ['時期', 'When'], note: ['備考', 'Note'],
  expand: ['展開', 'Expand'], collapse: ['折りたたむ', 'Collapse'], hide: ['非表示', 'Hide'], pick: ['比べる', 'Compare'], unpick: ['比較から外す', 'Remove from comparison'],
  fold: ['まとめ方', 'Grouping'], unfolded: ['まとめない', 'None'], foldCommunities: ['コミュニティごと', 'By community'], unfold: ['広げる', 'Unfold'], foldAgain: ['コミュニティにまとめる', 'Fold the community'],
  central: ['中心となるもの', 'Central members'], bundle: ['つながり {count} 本', 'links: {count}'], andOthers: ['{name} ほか {count} 件', '{name} and {count} more'],
  place: ['位置', 'Where it stands'], 'move ←': ['左へ動かす', 'Move left'], 'move ↑': ['上へ動かす', 'Move up'], 'move ↓': ['下へ動かす', 'Move down'], 'move →': ['右へ動かす', 'Move right'],
  expandByType: ['種類別に展開', 'Expand by type'],
  expandOnly: ['展開の条件', 'Expand only'], linkType: ['つながりの種類', 'Type of link'], entityType: ['相手の種類', 'Type of neighbour'],
  maxDegree: ['相手のつながりの上限', 'Most links the neighbour may have'], all: ['すべて', 'All'],
  hidden: ['ほかに {count} 件', '{count} more'], unpin: ['位置の固定を解く', 'Release position'],
  history: ['変更の履歴', 'History'], unchanged: ['取り込みのあと変更はありません。', 'Nothing was changed since it was imported.'], revision: ['第 {number} 版', 'revision {number}'],
  ADDED: ['追加', 'added'], CHANGED: ['変更', 'changed'], REMOVED: ['削除', 'removed'],
  edit: ['編集', 'Edit'], saveChange: ['変更を保存', 'Save the change'], nothingChanged: ['変更はありません。', 'Nothing was changed.'], written: ['第 {number} 版として保存しました。', 'Saved as revision {number}.'], takeBack: ['取り消す', 'Revert'],
  add: ['加える', 'Add'], remove: ['外す', 'Remove'], delete: ['削除', 'Delete'], deleteWith: ['つながり {count} 本とともに削除', 'Delete with its links ({count})'],
  newLink: ['つながりを加える', 'Add a link'], outward: ['これから相手へ', 'From here to the other'], inward: ['相手からこれへ', 'From the other to here'], chooseOther: ['相手を検索して選んでください。', 'Search and choose the other one.'],
  merge: ['同じものを統合', 'Merge with the same'], mergeIn: ['これに統合', 'Merge into this one'], yes: ['はい', 'yes'], no: ['いいえ', 'no'], and: ['、', ', '],
  'field name': ['名称', 'Name'], 'field english': ['英語名', 'English name'], 'field english.status': ['英語名の種別', 'Status of the English name'], 'field english.reference': ['英語名の根拠', 'Where the English name is used'], 'field aliases': ['別名', 'Other names'],
  'field summary': ['説明', 'Summary'], 'field summaryEn': ['説明（英語）', 'Summary in English'], 'field message': ['変更の理由', 'Why'], 'field role': ['役割', 'Role'], 'field from': ['開始', 'From'], 'field to': ['終了', 'To'], 'field note': ['備考', 'Note'], 'field noteEn': ['備考（英語）', 'Note in English'],
  'field document': ['文書', 'Document'], 'field source': ['起点', 'From'], 'field target': ['終点', 'To'], 'field kana': ['読み', 'Reading'], 'field locator': ['箇所（例: line 24）', 'Where in it, such as line 24'], 'field quote': ['引用', 'Quote'], 'field basis': ['根拠', 'Basis'], 'field citationNote': ['推定の理由・備考', 'Reason for an inference, or a remark'], 'field type': ['種類', 'Type'], 'field direction': ['向き', 'Direction'], 'field citations': ['出典', 'Sources'], 'field identifiers': ['識別子', 'Identifiers'],
  annotation: ['メモ（この表示に保存）', 'Annotation (kept in this view)'],
  compare: ['比べる', 'Compare'], pickTwo: ['点の詳細で「比べる」を押すか、Shift を押しながら点を選んでください。', 'Press “Compare” on a card, or choose nodes with Shift.'],
  connected: ['どうつながる？', 'How are these connected?'], share: ['共通点は？', 'What do these share?'],
  path: ['経路 {n}（{length} 本）', 'Path {n} ({length} {links})'], noPath: ['経路は見つかりません。', 'No path was found.'],
  avoid: ['除外して探す', 'Avoid'], avoided: ['除外中', 'Avoided'], through: ['経由', 'Through'],
  nothingShared: ['直接の共通点はありません。', 'They share nothing directly.'], clear: ['選択をクリア', 'Clear'],
  lists: ['一覧', 'Lists'], table: ['表示中のもの', 'What is shown'], tableLinks: ['表示中のつながり', 'Links shown'], collaboration: ['協働', 'Collaboration'], brokers: ['仲介者', 'Brokers'],
  gaps: ['情報の不足', 'Gaps'], communities: ['コミュニティ', 'Communities'], matches: ['重複の確認', 'Possible duplicates'], matchesFound: ['同じものかもしれない組：{count}', 'Pairs that may be the same: {count}'],
  other: ['もう一方', 'The other'], verdict: ['判断', 'Verdict'], SAME: ['同じ', 'The same'], DISTINCT: ['別', 'Not the same'],
  story: ['ストーリー', 'Story'], stepBack: ['前へ', 'Back'], stepOn: ['次へ', 'Next'], stepText: ['{n} 番目の文章', 'Text of step {n}'], show: ['表示', 'Show'], takeView: ['今の表示に替える', 'Take the present view'], up: ['上へ', 'Up'], down: ['下へ', 'Down'],
  addStep: ['今の表示を加える', 'Add the present view'], 'share story': ['保存して共有', 'Save and share'], noRoom: ['このブラウザーに保存できません。', 'This browser has no room to keep it.'], replaceStory: ['書きかけのストーリーを消しますか？', 'Delete the story that you are writing?'], clearStory: ['すべて消す', 'Clear all'], editStory: ['表示中のストーリーを編集', 'Edit the story shown'], shared: ['ストーリーを保存しました。今のアドレスを共有できます。', 'The story is saved. Its address can be sent to others.'],
  storyHint: ['表示に文章を添え、順に読めるようにします。書きかけはこのブラウザーに残ります。', 'Views with a text each, to be read one after another. What you are writing stays in this browser.'],
  narrow: ['一覧の中を絞り込む', 'Narrow this list'],
  name: ['名称', 'Name'], type: ['種類', 'Type'], degree: ['次数', 'Links'], rank: ['順位', 'Rank'], score: ['値', 'Score'],
  from: ['起点', 'From'], to: ['終点', 'To'], weight: ['件数', 'Count'], between: ['対象', 'Between'], members: ['構成', 'Members'], count: ['件数', 'Number'],
  withoutKpi: ['KPI のないもの', 'Without a KPI'], withoutProject: ['推進するプロジェクトなどのないもの', 'Advanced by nothing'],
  withoutSource: ['出典のないもの', 'Without a source'], withoutLink: ['つながりのないもの', 'Without a link'], none: ['なし', 'None'],
  matrix: ['協働の表', 'Collaboration matrix'],
  file: ['保存・書き出し', 'Save and export'], save: ['この表示を保存', 'Save this view'], load: ['保存した表示を開く', 'Open a saved view'],
  report: ['報告書（印刷用）', 'Report to print'], reportTitle: ['つながりの報告', 'Report of links'], reportPart: ['うち {count} 本を以下に示します。', '{count} of them are listed below.'],
  query: ['GraphiQL で開く', 'Open in GraphiQL'],
  goal: ['目標', 'target'], value: ['実績', 'value'], period: ['期', 'Period'],
  down: ['サービスに接続できません。', 'The service cannot be reached.'], retry: ['再試行', 'Try again'], dismiss: ['閉じる', 'Close'],
  badAddress: ['アドレスの次の部分は読めないため、無視しました: {parts}', 'These parts of the address could not be read and were left out: {parts}'],
  gone: ['次のものはグラフにありません: {ids}', 'The graph does not have: {ids}'],
  expired: ['この表示はもう保存されていません。', 'This view is no longer saved.'],
  badFile: ['このファイルは保存した表示ではありません。', 'This file is not a saved view.'],
  tooMany: ['一度に表示できるのは {most} 件までです。', 'No more than {most} can be shown at once.'],
  nothingHangs: ['これだけにつながるものはありません。', 'Nothing hangs on this one alone.'],
  nothingNew: ['新しく加わるものはありません。', 'There is nothing to add.'],
  refused: ['応答を受け取れませんでした（{status}）。', 'The service sent no valid response ({status}).'],
  job: ['長くかかる計算です。{share}', 'This takes longer.{share}'], cancel: ['やめる', 'Cancel'], cancelled: ['計算をやめました。', 'The computation was cancelled.'],
  badToken: ['このトークンは使えません。別のトークンを入力してください', 'This token is not valid. Enter another one'],
  token: ['閲覧にはトークンが必要です', 'A reader token is required'], send: ['送信', 'Send'],
};

let language = 'ja';

/** Makes `ja` or `en` the language of the page. */
export function speak(lang) {
  language = lang;
  document.documentElement.lang = lang;
}

/** The words for a key, with values filled in; the key itself where there are none. */
export function say(key, values = {}, spoken = language) {
  const words = WORDS[key];
  const text = words ? words[spoken === 'en' ? 1 : 0] : key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** What a thing with texts in both languages is called. */
export const called = (thing) => thing[language] ?? thing.ja;

/** The language as the service names it. */
export const lang = () => language.toUpperCase();

/** A number as the reader writes it. */
export const figure = (number) => new Intl.NumberFormat(language, { maximumSignificantDigits: 12 }).format(number);

/** An amount as the reader writes it, to the last digit before the point. */
export const amount = (number) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(number);
