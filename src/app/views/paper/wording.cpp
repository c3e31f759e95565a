#include "app/views/paper/wording.h"

#include "app/codec/json_strict.h"
#include "app/codec/json_write.h"
#include "app/papers/kinds.h"
#include "app/views/matter/matter.h"
#include "app/views/record/records.h"
#include "app/views/work/obligations.h"
#include "app/words/speaking.h"
#include "domain/record/votes.h"

namespace jinze::views {

struct WrittenField {
    std::string name, value;
};
struct WrittenRow {
    std::vector<WrittenField> cells;
};
struct WrittenList {
    std::string name;
    std::vector<WrittenRow> rows;
};
struct Wording {
    std::vector<WrittenField> fields;
    std::vector<WrittenList> lists;
};
BOOST_DESCRIBE_STRUCT(WrittenField, (), (name, value))
BOOST_DESCRIBE_STRUCT(WrittenRow, (), (cells))
BOOST_DESCRIBE_STRUCT(WrittenList, (), (name, rows))
BOOST_DESCRIBE_STRUCT(Wording, (), (fields, lists))

namespace {

using paper::PaperKind;
using papers::Row;
using papers::Values;

std::string in_figures(int n) { return std::to_string(n); }
std::string day_said(const std::optional<Day>& day) { return day ? words::in_chinese(*day) : std::string{}; }

template <class All, class Text>
std::string in_one_line(const All& all, const char* between, const Text& text)
{
    std::string joined;
    for (const auto& it : all) {
        const std::string one = text(it);
        if (one.empty()) continue;
        if (!joined.empty()) joined += between;
        joined += one;
    }
    return joined;
}

// The last thing written with an act of this kind.
std::string said_with(const MatterPage& page, matter::MatterAct act)
{
    for (const MatterStepShown& step : page.steps)
        if (step.act == act) return step.text;
    return {};
}

std::string how_it_stands(const MatterPage& page)
{
    std::string all = words::words_of(page.row.standing).zh;
    if (page.row.past > 0) all += "，逾期" + in_figures(page.row.past) + "个工作日";
    return all;
}

std::string urging(const MatterPage& page, const std::string& due)
{
    std::string all = "“" + page.row.title + "”由你单位牵头办理";
    all += due.empty() ? "，" : "，办理期限为" + due + "，";
    all += page.row.past > 0 ? "现已逾期" + in_figures(page.row.past) + "个工作日。" : "请抓紧办理。";
    return all + "\n请于收到本通知后5个工作日内，一事一文报送办理结果；确有困难的，写明进展和原因。";
}

void add_matter(Values& values, const MatterPage& page, PaperKind kind)
{
    Row& to = values.fields;
    const auto urged = std::ranges::count(page.steps, matter::MatterAct::urge, &MatterStepShown::act);
    to["立项单位"] = page.row.setter.name;
    to["牵头单位"] = page.row.lead.name;
    to["主送"] = kind == PaperKind::closing_report ? page.row.setter.name : page.row.lead.name;
    to["立项依据"] = page.row.basis;
    to["督办事项"] = page.row.title;
    to["办理要求"] = page.wanted;
    if (page.answers) to["责任人"] = page.answers->holder + "（" + page.answers->post.zh + "）";
    to["协办单位"] = in_one_line(page.joint, "、", [](const Named& it) { return it.name; });
    to["首定期限"] = day_said(page.row.first_due);
    to["办理期限"] = day_said(page.row.due);
    to["重点"] = words::words_of(page.row.priority).zh;
    to["办理情况"] = how_it_stands(page);
    to["催办次数"] = in_figures(static_cast<int>(urged));
    to["办理结果"] = said_with(page, matter::MatterAct::report);
    to["审核意见"] = said_with(page, matter::MatterAct::accept);
    to["单位用时"] = in_figures(page.row.unit_days) + "个工作日";
    to["上级用时"] = in_figures(page.row.above_days) + "个工作日";
    to["反馈方式"] =
        "收到后签收，办结时一事一文报送结果，加盖公章。不属本单位职责的，3个工作日内写明理由退回；需延期的，到期前提出"
        "。";
    to["正文"] = urging(page, to["办理期限"]);
    to["标题"] = kind == PaperKind::urging_notice ? "关于催办“" + page.row.title + "”的通知" : page.row.title;
    auto& steps = values.lists["办理经过"];
    steps.push_back(
        {{"日期", words::in_chinese(page.opened)}, {"经办", page.opened_by}, {"事由", "提出立项"}, {"内容", ""}});
    for (auto step = page.steps.rbegin(); step != page.steps.rend(); ++step)
        steps.push_back({{"日期", words::in_chinese(step->on)},
                         {"经办", step->by},
                         {"事由", words::words_of(step->act).zh},
                         {"内容", step->text}});
}

void add_record(Values& values, const RecordPage& page)
{
    const input::VersionShown& it = page.versions.back();
    Row& to = values.fields;
    const auto those = [&](record::Presence presence) {
        return in_one_line(it.attendance, "、", [&](const input::Attended& who) {
            return who.presence == presence ? who.person.name : std::string{};
        });
    };
    to["会议名称"] = to["标题"] = it.title;
    to["会议日期"] = words::in_chinese(it.day);
    to["地点"] = it.place;
    to["形式"] = words::words_of(it.kind).zh;
    if (it.chair) to["主持人"] = it.chair->name;
    if (it.recorder) to["记录人"] = it.recorder->name;
    to["应到"] = in_figures(it.due);
    to["实到"] = in_figures(it.present);
    to["请假"] = those(record::Presence::excused);
    to["缺席"] = those(record::Presence::absent);
    to["列席"] = those(record::Presence::sitting_in);
    to["议题"] = in_one_line(it.topics, "；", [&](const std::string& code) {
        const auto found = std::ranges::find(page.topics, code, &TopicChoice::code);
        return found == page.topics.end() ? std::string{} : found->title.zh;
    });
    to["正文"] = it.notes;
    for (const input::ItemShown& item : it.conclusions)
        values.lists["议定事项"].push_back(
            {{"内容", item.text},
             {"责任", item.org      ? item.org->name
                      : item.person ? item.person->name
                                    : std::string{"—"}},
             {"期限", item.due ? words::in_chinese(*item.due) : std::string{"未定期限"}}});
    for (const record::Vote& vote : it.votes)
        values.lists["表决"].push_back({{"赞成", in_figures(vote.yes + vote.written)},
                                        {"反对", in_figures(vote.no)},
                                        {"弃权", in_figures(vote.abstained)},
                                        {"结果", record::passes(vote, it.due, it.present) ? "通过" : "未通过"}});
}

void add_records_of_year(Values& values, const Reader& reader, OrgId org)
{
    const int year = static_cast<int>(civil(reader.today).year());
    std::vector<RecordRow> rows;
    for (const record::Record& it : reader.state.records().all()) {
        reader.look();
        const record::Filed& content = it.latest().content;
        if (content.host != org || it.withdrawn != never || !reader.reads(it)) continue;
        if (static_cast<int>(civil(content.performed).year()) == year) rows.push_back(record_row(reader, it));
    }
    std::ranges::stable_sort(rows, {}, &RecordRow::performed);
    for (const RecordRow& it : rows)
        values.lists["记录"].push_back({{"日期", words::in_chinese(it.performed)},
                                        {"形式", it.kind_words.zh},
                                        {"标题", it.title},
                                        {"应到", it.due ? in_figures(it.due) : std::string{}},
                                        {"实到", it.due ? in_figures(it.present) : std::string{}},
                                        {"编号", it.record}});
}

constexpr int most_duties = 2000;

// The duties of the body itself, or of its posts; only_open: those that are not done.
Result<void> add_duties(Values& values, const Reader& reader, const PaperOf& of)
{
    auto page = every_obligation(reader, {.node = to_text(of.org)}, most_duties);
    if (!page) return std::unexpected{page.error()};
    for (const ObligationRow& it : page->rows) {
        const bool of_post = it.bearer.starts_with('p') || it.bearer.starts_with('c');
        const bool own = it.org.id == to_text(of.org);
        using duty::Standing;
        const bool is_open = it.standing == Standing::overdue || it.standing == Standing::reason_wanted ||
                             it.standing == Standing::due_soon || it.standing == Standing::open;
        if (of.kind == PaperKind::body_duties && (of_post || !own)) continue;
        if (of.kind == PaperKind::post_duties && (!of_post || !own)) continue;
        if (of.kind == PaperKind::handover_list && (!own || !is_open)) continue;
        values.lists["职责"].push_back({{"主体", it.bearer_name.zh},
                                        {"职责", it.title.zh},
                                        {"要求", in_figures(it.needed) + "次，已" + in_figures(it.reached) + "次"},
                                        {"时间", it.window.zh},
                                        {"状态", it.words.zh}});
    }
    return {};
}

void add_open_matters(Values& values, const Reader& reader, OrgId org)
{
    for (const matter::Matter& it : reader.state.of<matter::Matters>().all()) {
        reader.look();
        if (!reads(reader, it)) continue;
        const MatterNow now = matter_now(reader, it);
        if (!now.life.is_open() || (now.life.lead != org && it.opened.setter != org)) continue;
        const MatterRow row = row_of(reader, now);
        std::string answers;
        if (now.life.answers)
            if (const auto holder = reader.people().holder(*now.life.answers, reader.today, reader.today))
                answers = reader.directory.name(reader.people()[*holder]);
        values.lists["事项"].push_back({{"事项", row.title},
                                        {"牵头单位", row.lead.name},
                                        {"责任人", answers},
                                        {"期限", row.due ? words::in_chinese(*row.due) : std::string{"未定期限"}},
                                        {"状态", words::words_of(row.standing).zh},
                                        {"编号", row.matter}});
    }
}

Result<void> add_body(Values& values, const Reader& reader, const PaperOf& of)
{
    values.fields["单位"] = reader.directory.name(reader.people()[of.org]);
    values.fields["年度"] = in_figures(static_cast<int>(civil(reader.today).year()));
    const PaperKind kind = of.kind;
    if (kind == PaperKind::year_book) add_records_of_year(values, reader, of.org);
    if (kind == PaperKind::open_items || kind == PaperKind::handover_list) add_open_matters(values, reader, of.org);
    if (kind == PaperKind::year_book || kind == PaperKind::open_items) return {};
    return add_duties(values, reader, of);
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (text.find_first_not_of(" \t\r", at) < end) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

// Whether a text begins with a Chinese number, `before` and `after` around it: 十二、 or （三）.
bool is_numbered(std::string_view line, std::string_view before, std::string_view after)
{
    constexpr std::string_view digits = "一二三四五六七八九十";
    if (!line.starts_with(before)) return false;
    line.remove_prefix(before.size());
    std::size_t count = 0;
    for (; line.size() >= 3 && digits.contains(line.substr(0, 3)); ++count) line.remove_prefix(3);
    return count > 0 && line.starts_with(after);
}

// A numbered line without a full stop within it is a heading.
const char* column_of(std::string_view line)
{
    const auto stop = line.find("。");
    if (stop != std::string_view::npos && stop + 3 < line.size()) return "段";
    return is_numbered(line, "", "、") ? "一级标题" : is_numbered(line, "（", "）") ? "二级标题" : "段";
}

void count_rows(Values& values)
{
    std::size_t total = 0;
    for (auto& [name, rows] : values.lists) {
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i]["序号"] = std::to_string(i + 1);
        total += rows.size();
    }
    values.fields["总数"] = std::to_string(total);
}

}  // namespace

Result<Values> drafted(const Reader& reader, const PaperOf& of)
{
    Values values;
    const std::string issuer = reader.directory.name(reader.people()[of.org]);
    values.fields = {{"标题", words::words_of(of.kind).zh},
                     {"发文机关", issuer},
                     {"机关标志", issuer + (of.kind == PaperKind::minutes ? "纪要" : "文件")},
                     {"成文日期", words::in_chinese(reader.today)},
                     {"打印日期", words::in_chinese(reader.today)}};
    switch (subject_of(of.kind)) {
        case paper::PaperSubject::matter: {
            if (!of.matter) return std::unexpected{absent("matter")};
            const auto page = matter_page(reader, to_text(*of.matter));
            if (!page) return std::unexpected{page.error()};
            add_matter(values, *page, of.kind);
            break;
        }
        case paper::PaperSubject::record: {
            if (!of.record) return std::unexpected{absent("record")};
            const auto page = record_page(reader, to_text(*of.record));
            if (!page) return std::unexpected{page.error()};
            add_record(values, *page);
            break;
        }
        case paper::PaperSubject::body:
            if (auto added = add_body(values, reader, of); !added) return std::unexpected{added.error()};
            break;
        case paper::PaperSubject::nothing: break;
    }
    count_rows(values);
    return values;
}

Values as_issued(const Reader& reader, const paper::Paper& paper)
{
    Values values = wording_from(reader.directory.text(paper.issued.wording)).value_or(Values{});
    const paper::PaperIssued& it = paper.issued;
    values.fields["文号"] = number_text(it.word, it.year, it.number);
    if (paper.state(reader.today) == paper::PaperState::voided) values.fields["文号"] += "（已作废）";
    values.fields["签发人"] = reader.directory.name(reader.people()[it.signer]);
    values.fields["成文日期"] = words::in_chinese(paper.entered);
    return values;
}

Values for_print(Values values)
{
    const auto lines = lines_of(values.fields["正文"]);
    std::vector<Row>& text = values.lists["段落"];
    for (const std::string& line : lines) {
        Row row{{"一级标题", ""}, {"二级标题", ""}, {"段", ""}, {"末段", ""}};
        row[text.size() + 1 == lines.size() ? "末段" : column_of(line)] = line;
        text.push_back(std::move(row));
    }
    const auto annexes = lines_of(values.fields["附件"]);
    for (std::size_t i = 0; i < annexes.size(); ++i)
        values.lists["附件清单"].push_back(
            {{"行", (i == 0 ? "附件：" : "　　　") +
                        (annexes.size() > 1 ? in_figures(static_cast<int>(i) + 1) + ". " : "") + annexes[i]}});
    if (const std::string copies = values.fields["抄送"]; !copies.empty())
        values.fields["抄送行"] = "抄送：" + copies + "。\n";
    if (values.fields["印发机关"].empty()) values.fields["印发机关"] = values.fields["发文机关"];
    return values;
}

std::string sealed_wording(const Values& values)
{
    const auto written = [](const Row& row) {
        std::vector<WrittenField> all;
        for (const auto& [name, value] : row)
            if (!value.empty()) all.push_back({name, value});
        return all;
    };
    Wording wording{.fields = written(values.fields), .lists = {}};
    for (const auto& [name, rows] : values.lists) {
        WrittenList list{name, {}};
        for (const Row& row : rows) list.rows.push_back({written(row)});
        wording.lists.push_back(std::move(list));
    }
    return codec::to_json(wording);
}

std::optional<Values> wording_from(std::string_view json)
{
    const auto wording = codec::strict::read<Wording>(json);
    if (!wording) return {};
    const auto row_from = [](const std::vector<WrittenField>& fields) {
        Row row;
        for (const WrittenField& it : fields) row[it.name] = it.value;
        return row;
    };
    Values values{.fields = row_from(wording->fields), .lists = {}};
    for (const WrittenList& list : wording->lists)
        for (const WrittenRow& row : list.rows) values.lists[list.name].push_back(row_from(row.cells));
    return values;
}

}  // namespace jinze::views
