#include "app/views/document/documents.h"

#include "app/views/document/document.h"
#include "app/views/document/known_bodies.h"
#include "app/views/document/splitting.h"
#include "app/views/nameable.h"
#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using clauses::Change;
using document::DocumentId;
using document::Fate;
using matter::MatterId;

namespace {

const std::vector<std::string> ten{"审批时间压减到90个工作日以内。", "窗口单位不得推诿。", "每季度报告一次情况。"};

// The work committee carries out a document; the Party group of the housing bureau leads a matter of its first clause.
struct CarriedOut : Office {
    std::uint32_t registered = 0, opened = 0;

    DocumentId enter(OrgId body, const std::vector<std::string>& clauses, std::optional<DocumentId> replaces = {})
    {
        const DocumentId id{++registered};
        happens(document::DocumentRegistered{.document = id,
                                             .body = body,
                                             .issuer = committee,
                                             .kind = document::DocumentKind::provision,
                                             .day = wednesday - days{30} + days{static_cast<int>(id.number())},
                                             .replaces = replaces,
                                             .title = seal(district::Text{"优化环境的十项规定"}),
                                             .number = seal(district::Text{"云委发〔2026〕7号"})},
                wednesday - days{20}, work_clerk);
        for (std::size_t i = 0; i < clauses.size(); ++i)
            happens(document::ClauseEntered{.document = id,
                                            .clause = static_cast<int>(i) + 1,
                                            .label = seal(district::Text{"第" + std::to_string(i + 1) + "条"}),
                                            .text = seal(district::Text{clauses[i]})},
                    wednesday - days{20}, work_clerk);
        return id;
    }
    void decide(DocumentId id, int clause, Fate fate, const char* why = nullptr)
    {
        document::ClauseDecided decided{.document = id, .clause = clause, .fate = fate, .why = {}};
        if (why) decided.why = seal(district::Text{why});
        happens(decided, wednesday - days{19}, work_clerk);
    }
    MatterId open(DocumentId id, int clause, OrgId lead, OrgId setter = work)
    {
        const MatterId made{++opened};
        happens(matter::MatterOpened{.matter = made,
                                     .type = Code{"supervised"},
                                     .setter = setter,
                                     .lead = lead,
                                     .title = seal(district::Text{"压减审批时限"}),
                                     .wanted = seal(district::Text{"60个工作日"}),
                                     .basis = seal(district::Text{"第一条"}),
                                     .clause = document::ClauseRef{id, clause}},
                wednesday - days{10}, work_clerk);
        return made;
    }
    Result<DocumentPage> page(PersonId who, const std::string& id = "w1")
    {
        return as(who, [&](const Reader& reader) { return document_page(reader, id); });
    }
    DocumentsPage list(PersonId who, const DocumentsQuestion& asked = {})
    {
        return as(who, [&](const Reader& reader) { return *documents(reader, asked); });
    }
    Result<SplitDocument> divide(PersonId who, const std::string& text)
    {
        return as(who, [&](const Reader& reader) { return split(reader, {wednesday}, view_of(text)); });
    }
    std::size_t pursuers(PersonId who, int clause)
    {
        return as(who, [&](const Reader& reader) {
            MatterFormQuestion asked{.document = "w1", .clause = PlaceNumber{clause}, .record = {}, .item = {}};
            const auto found = matter_form(reader, asked);
            return found ? found->rows.size() : 99;
        });
    }
};

}  // namespace

TEST_CASE("a document is seen by who reads for its body, and by the bodies that its matters concern")
{
    CarriedOut d;
    const DocumentId id = d.enter(work, ten);
    CHECK(d.page(work_clerk).has_value());
    CHECK_FALSE(d.page(group_clerk).has_value());
    CHECK(is_absent(d.page(group_clerk).error()));
    CHECK_FALSE(d.page(work_clerk, "w2").has_value());
    CHECK_FALSE(d.page(work_clerk, "d1").has_value());
    d.open(id, 1, group);
    CHECK(d.page(group_clerk).has_value());
    CHECK_FALSE(d.page(stranger).has_value());
    CHECK(d.list(group_clerk).total == 1);
    CHECK(d.list(stranger).total == 0);
}

TEST_CASE("the page says each clause with its fate, every decision, and the matters that the reader may see")
{
    CarriedOut d;
    const DocumentId id = d.enter(work, ten);
    d.decide(id, 1, Fate::standing);
    d.decide(id, 1, Fate::matter, "有期限");
    d.decide(id, 2, Fate::standing);
    d.open(id, 1, group);
    d.open(id, 1, other_group);
    const auto page = *d.page(work_clerk);
    REQUIRE(page.clauses.size() == 3);
    CHECK(page.clauses[0].label == "第1条");
    CHECK(page.clauses[0].fate == Fate::matter);
    REQUIRE(page.clauses[0].decisions.size() == 2);
    CHECK(page.clauses[0].decisions[0].why == "有期限");
    CHECK(page.clauses[0].decisions[0].by == "温若兰");
    CHECK(page.clauses[0].matters.size() == 2);
    CHECK_FALSE(page.clauses[2].fate);
    CHECK(page.row.decided == 2);
    CHECK(page.row.open == 2);
    CHECK(page.may_decide);
    CHECK(page.may_open_for.size() == 1);
    const auto theirs = *d.page(group_clerk);
    CHECK(theirs.clauses[0].matters.size() == 1);
    CHECK(theirs.row.open == 1);
    CHECK_FALSE(theirs.may_decide);
}

TEST_CASE("a new version says what it changed, and the open matters of changed and gone clauses")
{
    CarriedOut d;
    const DocumentId old = d.enter(work, ten);
    d.open(old, 1, group);
    d.open(old, 2, group);
    d.open(old, 3, group);
    d.enter(work, {"审批时间压减到60个工作日以内。", "每季度报告一次情况。", "公布监督电话。"}, old);
    CHECK(d.list(work_clerk).total == 1);
    CHECK(d.list(work_clerk, {.earlier = YesNo::yes}).total == 2);
    const auto page = *d.page(work_clerk, "w2");
    REQUIRE(page.changes.size() == 4);
    CHECK(page.changes[0].change == Change::changed);
    CHECK(page.changes[0].was_text == ten[0]);
    CHECK(page.changes[0].open.size() == 1);
    CHECK(page.changes[1].change == Change::gone);
    CHECK(page.changes[1].open.size() == 1);
    CHECK(page.changes[2].change == Change::same);
    CHECK(page.changes[2].open.empty());
    CHECK(page.changes[3].change == Change::added);
    CHECK(page.replaces->document == "w1");
    CHECK(d.page(work_clerk, "w1")->replaced_by.size() == 1);
    CHECK(d.page(work_clerk, "w1")->row.replaced);
}

TEST_CASE("the list finds a document by its title or number")
{
    CarriedOut d;
    d.enter(work, ten);
    CHECK(d.list(work_clerk, {.text = "十项"}).total == 1);
    CHECK(d.list(work_clerk, {.text = "2026〕7"}).total == 1);
    CHECK(d.list(work_clerk, {.text = "工作要点"}).total == 0);
    CHECK(d.list(work_clerk).may_register_for.size() == 1);
    CHECK(d.list(member).may_register_for.empty());
}

TEST_CASE("who already pursues a clause is said, with a title where the reader may see it")
{
    CarriedOut d;
    const DocumentId id = d.enter(work, ten);
    CHECK(d.pursuers(work_clerk, 1) == 0);
    d.open(id, 1, other_group);
    d.open(id, 1, group);
    CHECK(d.pursuers(work_clerk, 1) == 2);
    CHECK(d.pursuers(work_clerk, 2) == 0);
    CHECK(d.pursuers(work_clerk, 4) == 99);
    CHECK(d.pursuers(stranger, 1) == 99);
    CHECK(d.pursuers(secretary, 1) == 99);
    d.as(group_clerk, [&](const Reader& reader) {
        const auto found = *matter_form(reader, {.document = "w1", .clause = PlaceNumber{1}, .record = {}, .item = {}});
        REQUIRE(found.rows.size() == 2);
        CHECK(found.rows[0].title.empty());
        CHECK(found.rows[0].setter.id == "o2");
        CHECK(found.rows[1].title == "压减审批时限");
        REQUIRE(found.clause);
        CHECK(found.clause->label == "第1条");
        CHECK_FALSE(found.clause->text.empty());
        REQUIRE(found.types.size() == 1);
        CHECK(found.types.front().bodies.size() == 1);
        CHECK_FALSE(matter_form(reader, {})->clause);
        return 0;
    });
}

TEST_CASE("a text is split for whoever may register documents, with the bodies that it names")
{
    CarriedOut d;
    const std::string text =
        "关于规范服务的通知\n一、住建局党组于8月31日前公布清单。\n二、窗口不得推诿。\n三、好的服务是最好的环境。\n";
    CHECK_FALSE(d.divide(member, text).has_value());
    const auto found = *d.divide(work_clerk, text);
    CHECK(found.title == "关于规范服务的通知");
    CHECK(found.text == text);
    CHECK(found.asking == 2);
    REQUIRE(found.pieces.size() == 4);
    CHECK(found.pieces[1].fate == Fate::matter);
    CHECK(found.pieces[1].due == day_at(2026, 8, 31));
    REQUIRE(found.pieces[1].bodies.size() == 1);
    CHECK(found.pieces[1].bodies[0].id == "o4");
    CHECK(found.pieces[2].fate == Fate::standing);
    CHECK_FALSE(found.pieces[2].reason.zh.empty());
    CHECK_FALSE(found.pieces[3].asks);
    CHECK(d.divide(work_clerk, "%PDF-1").error().why == "file.not_text");
    CHECK(d.divide(work_clerk, "").error().why == "file.empty");
}

TEST_CASE("bureaus are known by their usual short forms")
{
    CHECK(usual_short_form(u"云溪区住房和城乡建设局") == u"云溪区住建局");
    CHECK(usual_short_form(u"财政局") == u"财政局");
}

TEST_CASE("nobody names a document, nor a matter, that they may not read: it is absent, as one that is not there")
{
    CarriedOut d;
    const DocumentId first = d.enter(work, ten), second = d.enter(work, ten);
    const MatterId led = d.open(first, 1, group);
    for (const auto& [who, reads_first, reads_second] :
         {std::tuple{work_clerk, true, true}, {group_clerk, true, false}, {secretary, false, false}}) {
        INFO(to_text(who));
        d.as(who, [&](const Reader& reader) {
            const NamingBy by{reader};
            CHECK(by.naming.may_name(first) == reads_first);
            CHECK(by.naming.may_name(second) == reads_second);
            CHECK(by.naming.may_name(led) == reads_first);
            CHECK_FALSE(by.naming.may_name(DocumentId{9}));
            CHECK_FALSE(by.naming.may_name(MatterId{9}));
            return 0;
        });
    }
}
