// Papers as a browser asks for them: drafted, issued, downloaded, declared void; templates good and bad; many at once.
#include <future>
#include <regex>
#include <thread>

#include "app/papers/built_in.h"
#include "app/papers/made_docx_test.h"
#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

struct Issuing : District {
    Came came = come_in(unit_a.secretary);
    int posted = 0;

    http::Response post(const std::string& path, std::string body, const Came* who = nullptr)
    {
        return ask(posting(path, who ? *who : came, std::move(body), "p" + std::to_string(++posted)));
    }
    std::string read(const std::string& path) { return text(get(path, came)); }
    http::Response issue(const std::string& title)
    {
        return post("/api/papers", R"({"kind":"notice","node":"o5","word":"局党组","signer":"m4","fields":[)"
                                   R"({"name":"标题","value":")" +
                                       title + R"("},{"name":"正文","value":"一、按期办理。\n二、报送结果。"}]})");
    }
    std::string header(const http::Response& answer, std::string_view wanted)
    {
        for (const auto& [name, value] : answer.headers)
            if (name == wanted) return value;
        return {};
    }
    std::string year() const { return to_text(today).substr(0, 4); }
};

// The text of a docx, paragraph after paragraph.
std::string words_in(std::string_view docx)
{
    return std::regex_replace(papers::test::body_of(view_of(docx)), std::regex{"<[^>]*>"}, "");
}

}  // namespace

TEST_CASE("a draft shows the number that it would get and takes none; issuing gives it")
{
    Issuing d;
    const std::string draft = "/api/paper-draft?kind=notice&node=o5", second = "局党组〔" + d.year() + "〕2号";
    const auto leaves = d.leaves();
    CHECK(d.read(draft).contains("\"next\":\"" + second + "\""));
    CHECK(d.read(draft).contains("\"next\":\"" + second + "\""));
    CHECK(d.leaves() == leaves);
    const auto issued = d.issue("关于报送情况的通知");
    REQUIRE_MESSAGE(issued.status == 200, District::text(issued));
    CHECK(District::text(issued).contains("\"number\":\"" + second + "\""));
    CHECK(District::text(issued).contains("\"paper\":\"z3\""));
    CHECK(d.read(draft).contains("〕3号"));
    const std::string page = d.read("/api/papers/z3");
    CHECK(page.contains("关于报送情况的通知"));
    CHECK(page.contains("一、按期办理。"));
    CHECK(d.read("/api/papers?node=o5&year=" + d.year()).contains("\"total\":2"));
    CHECK(d.read("/api/papers?word=别的").contains("\"total\":0"));
    CHECK(d.read("/api/papers?text=报送").contains("\"total\":1"));
}

TEST_CASE("the same request sent twice issues one paper")
{
    Issuing d;
    const std::string body = R"({"kind":"notice","node":"o5","word":"局党组","signer":"m4","fields":[)"
                             R"({"name":"标题","value":"通知"},{"name":"正文","value":"按期办理。"}]})";
    const auto once = d.ask(d.posting("/api/papers", d.came, body, "same")),
               twice = d.ask(d.posting("/api/papers", d.came, body, "same"));
    REQUIRE(once.status == 200);
    CHECK(twice.status == 200);
    CHECK(District::text(twice).contains("\"paper\":\"z3\""));
    CHECK(d.read("/api/papers?node=o5").contains("\"total\":2"));
}

TEST_CASE("an issued paper is downloaded as a docx under its number, and says so when it is void")
{
    Issuing d;
    REQUIRE(d.issue("关于报送情况的通知").status == 200);
    const auto file = d.get("/api/papers/z3/docx", d.came);
    REQUIRE(file.status == 200);
    // 通知 局党组〔2026〕2号.docx, as RFC 5987 writes it.
    CHECK(d.header(file, "Content-Disposition") ==
          "attachment; filename=\"paper.docx\"; filename*=UTF-8''%E9%80%9A%E7%9F%A5%20%E5%B1%80%E5%85%9A%E7%BB%84"
          "%E3%80%94" +
              d.year() + "%E3%80%952%E5%8F%B7.docx");
    const std::string words = words_in(District::text(file));
    CHECK(words.contains("局党组〔" + d.year() + "〕2号"));
    CHECK(words.contains("关于报送情况的通知"));
    CHECK(words.contains("二、报送结果。"));
    CHECK_FALSE(words.contains("{{"));
    const auto no = d.post("/api/acts/void-paper", R"({"paper":"z3","text":""})");
    CHECK(no.status == 422);
    CHECK(d.post("/api/acts/void-paper", R"({"paper":"z3","text":"印错"})").status == 200);
    CHECK(words_in(District::text(d.get("/api/papers/z3/docx", d.came))).contains("2号（已作废）"));
    CHECK(d.read("/api/papers?state=voided").contains("\"why\":\"印错\""));
    CHECK(District::text(d.issue("又一份")).contains("〕3号"));
}

TEST_CASE("a draft offers those in posts as signers, and none of the three administrators")
{
    District d;
    const std::string draft = District::text(d.get("/api/paper-draft?kind=notice&node=o2", d.come_in(work_secretary)));
    const std::string signers = draft.substr(draft.find("\"signers\":"), draft.find("\"fields\":"));
    CHECK_MESSAGE(signers.contains("\"m1\""), draft);
    CHECK_FALSE(signers.contains("\"m3\""));
}

TEST_CASE("a draft is a file, too, without a number; a list needs none")
{
    Issuing d;
    const auto draft = d.get("/api/paper-draft/docx?kind=notice&node=o5", d.came);
    CHECK(d.header(draft, "Content-Disposition").contains("%EF%BC%88%E8%8D%89%E7%A8%BF%EF%BC%89.docx"));  // （草稿）
    CHECK_FALSE(words_in(District::text(draft)).contains("号"));
    const auto list = d.get("/api/paper-draft/docx?kind=open_items&node=o5", d.came);
    REQUIRE(list.status == 200);
    CHECK(words_in(District::text(list)).contains("督办 o5"));
    CHECK(d.read("/api/paper-draft?kind=open_items&node=o5").contains("\"督办 o5\""));
}

TEST_CASE("what people may not write is not written, and what is wrong is said in one sentence, with no number taken")
{
    Issuing d;
    const auto leaves = d.leaves();
    const auto refused = [&](const char* body, const char* why, const char* field) {
        const auto answer = d.post("/api/papers", body);
        CHECK(answer.status >= 400);
        CHECK_MESSAGE(District::text(answer).contains(std::string{"\"why\":\""} + why), District::text(answer));
        CHECK_MESSAGE(District::text(answer).contains(std::string{"\"field\":\""} + field), District::text(answer));
    };
    refused(R"({"kind":"notice","node":"o5","word":"局党组","signer":"m4","fields":[{"name":"文号","value":"1"}]})",
            "bad_input", "fields");
    refused(R"({"kind":"notice","node":"o5","word":"局党组","signer":"m4","fields":[]})", "bad_input", "fields");
    refused(
        R"({"kind":"notice","node":"o5","word":"没有的","signer":"m4","fields":[{"name":"正文","value":"一、办理。"}]})",
        "series_unknown", "");
    refused(R"({"kind":"notice","node":"o5","word":"局党组","signer":"m99","fields":[]})", "absent", "signer");
    refused(R"({"kind":"notice","node":"o9","word":"局党组","signer":"m4","fields":[]})", "absent", "node");
    refused(
        R"({"kind":"notice","node":"o5","word":"局党组","signer":"m4","number":7,"fields":[{"name":"正文","value":"一、办理。"}]})",
        "number_is_given", "");
    refused(R"({"kind":"closing_report","matter":"d1","word":"局党组","signer":"m4","fields":[]})",
            "paper_before_approval", "");
    refused(R"({"kind":"closing_report","matter":"d2","word":"局党组","signer":"m4","fields":[]})", "absent", "matter");
    CHECK(d.leaves() == leaves);
}

TEST_CASE("a paper about a matter is offered to whoever may issue it, with the reason where it is too early")
{
    Issuing d;
    const auto work = d.come_in(work_secretary);
    const std::string theirs = District::text(d.get("/api/papers?matter=d1", work));
    CHECK(theirs.contains("\"kind\":\"supervision_notice\""));
    CHECK(theirs.contains("该事项尚未审批交办"));
    CHECK_FALSE(d.read("/api/papers?matter=d1").contains("\"kind\":\"supervision_notice\""));
    CHECK(d.read("/api/papers?matter=d1").contains("\"kind\":\"closing_report\""));
    CHECK(d.get("/api/papers?matter=d2", d.came).status == 404);
    CHECK(d.get("/api/paper-draft?kind=closing_report&matter=d2", d.came).status == 404);
    CHECK(d.get("/api/paper-draft/docx?kind=year_book&node=o9", d.came).status == 404);
    CHECK(d.get("/api/paper-draft/docx?kind=meeting_record&record=r2", d.came).status == 404);
    CHECK(d.get("/api/paper-draft/docx?kind=meeting_record&record=r1", d.come_in(unit_a.branch_secretary)).status ==
          200);
}

TEST_CASE("where another system numbers, the number is typed with the paper")
{
    Issuing d;
    REQUIRE(d.post("/api/acts/paper-series", R"({"org":"o5","word":"局党字","numbering":"elsewhere"})").status == 200);
    const auto issue = [&](const char* number) {
        return d.post("/api/papers",
                      std::string{R"({"kind":"notice","node":"o5","word":"局党字","signer":"m4",)"} + number +
                          R"("fields":[{"name":"标题","value":"通知"},{"name":"正文","value":"一、办理。"}]})");
    };
    CHECK(District::text(issue("")).contains("number_missing"));
    CHECK(District::text(issue("\"number\":40,")).contains("局党字〔" + d.year() + "〕40号"));
    CHECK(District::text(issue("\"number\":40,")).contains("number_taken"));
}

TEST_CASE("a body's own template is used from then on, and what was issued before is printed as it was")
{
    Issuing d;
    REQUIRE(d.issue("以前的").status == 200);
    const std::string path = "/api/paper-templates/notice?node=o5";
    const auto own = papers::test::docx(papers::test::p("本局自拟 {{文号}} {{标题}}"));
    const auto set = d.post(path, std::string{text_of(own)});
    REQUIRE_MESSAGE(set.status == 200, District::text(set));
    REQUIRE(d.issue("以后的").status == 200);
    const auto words = [&](const char* id) {
        return words_in(District::text(d.get(std::string{"/api/papers/"} + id + "/docx", d.came)));
    };
    CHECK_FALSE(words("z3").contains("本局自拟"));
    CHECK(words("z4") == "本局自拟 局党组〔" + d.year() + "〕3号 以后的");
    CHECK(d.read("/api/paper-templates?node=o5").contains("\"own\":true"));
    CHECK(District::text(d.get("/api/paper-templates/notice/docx?node=o5", d.came)) == text_of(own));
    CHECK(d.post(path, "").status == 200);
    CHECK_FALSE(d.read("/api/paper-templates?node=o5").contains("\"own\":true"));
    CHECK(words("z4").starts_with("本局自拟"));
    CHECK(District::text(d.post(path, "")).contains("paper_template_none"));
    const auto member = d.come_in(unit_a.member);
    CHECK(d.post(path, std::string{text_of(own)}, &member).status == 404);
}

TEST_CASE("the template of a body above is that of the bodies below that have none")
{
    Issuing d;
    const auto work = d.come_in(work_secretary);
    const auto own = papers::test::docx(papers::test::p("工委统一 {{标题}}"));
    REQUIRE(d.post("/api/paper-templates/notice?node=o2", std::string{text_of(own)}, &work).status == 200);
    const auto come = d.come_in(unit_a.clerk);
    CHECK(words_in(District::text(d.get("/api/paper-draft/docx?kind=notice&node=o6", come))).starts_with("工委统一"));
}

TEST_CASE("a wrong template is refused with its fault and its place, and nothing is changed")
{
    using papers::test::docx;
    using papers::test::p;
    Issuing d;
    const auto leaves = d.leaves();
    const auto refused = [&](const std::string& bytes, const char* cause, const char* said) {
        const auto answer = d.post("/api/paper-templates/notice?node=o5", bytes);
        CAPTURE(District::text(answer));
        CHECK(answer.status >= 400);
        CHECK(answer.status < 500);
        CHECK(District::text(answer).contains(std::string{"\"why\":\""} + cause));
        CHECK(District::text(answer).contains(said));
    };
    const auto with = [&](const char* part, const std::string& bytes) {
        papers::Package package = papers::test::package(p("{{标题}}"));
        package.parts.emplace_back(part, bytes);
        return std::string{text_of(papers::write_package(package))};
    };
    refused(std::string{text_of(docx(p("甲") + p("{{标提}}")))}, "template.field",
            "正文第2段：没有字段“标提”，请改用该文书的字段，如“标题”。");
    refused(std::string{text_of(docx(p("{{#名册}}")))}, "template.list", "没有名单“名册”");
    refused("这不是docx", "docx.broken", "不是docx文档");
    std::string cut{text_of(docx(p("{{标题}}")))};
    refused(cut.substr(0, cut.size() / 2), "docx.broken", "不是docx文档");
    refused(with("word/vbaProject.bin", "x"), "docx.macros", "含有宏");
    refused(with("word/_rels/document.xml.rels",
                 R"(<Relationships><Relationship Id="a" Type="http://x/image" TargetMode="External" )"
                 R"(Target="http://somewhere/a.png"/></Relationships>)"),
            "docx.external", "引用了文件以外的内容");
    refused(with("word/media/bomb.xml", std::string(60u << 20, 'a')), "docx.", "");
    refused(std::string(600u << 10, 'a'), "docx.too_large", "512KB");
    CHECK(d.leaves() == leaves);
}

TEST_CASE("offices that issue at once, in this process and in another, get each number once and leave none out")
{
    Issuing d;
    constexpr int of_one = 10;
    const auto write = [&](std::uint32_t person, std::string mark) {
        const auto who = d.come_in(person);
        for (int i = 0; i < of_one; ++i) {
            const auto answer = d.ask(d.posting(
                "/api/papers", who,
                R"({"kind":"notice","node":"o5","word":"局党组","signer":"m4","fields":[{"name":"标题","value":"一"},{"name":"正文","value":"一、办理。"}]})",
                mark + std::to_string(i)));
            CHECK(answer.status == 200);
        }
    };
    const auto elsewhere = [&] {
        const auto journal = storage::open(d.db)->journal();
        desk::Desk desk{desk::Dependencies{*journal, test::test_key(), system_time}};
        for (int i = 0; i < of_one; ++i) {
            desk::Request request;
            request.actor = PersonId{unit_a.secretary};
            request.commands.push_back(district::IssuePaper{.kind = paper::PaperKind::notice,
                                                            .org = OrgId{5},
                                                            .word = {"局党组"},
                                                            .number = {},
                                                            .signer = PersonId{unit_a.secretary},
                                                            .matter = {},
                                                            .record = {},
                                                            .title = {"别处"},
                                                            .wording = {"{}"}});
            test::must(desk.submit(std::move(request)));
        }
    };
    std::vector<std::future<void>> all;
    all.push_back(std::async(std::launch::async, write, unit_a.secretary, "a"));
    all.push_back(std::async(std::launch::async, write, unit_a.clerk, "b"));
    all.push_back(std::async(std::launch::async, elsewhere));
    for (auto& it : all) it.get();
    d.desk->catch_up();
    std::vector<int> numbers;
    d.desk->read([&](const district::State& state) {
        for (const paper::Paper* it : state.of<paper::Papers>().of(OrgId{5})) numbers.push_back(it->issued.number);
    });
    std::vector<int> expected;
    for (int i = 1; i <= 1 + 3 * of_one; ++i) expected.push_back(i);
    CHECK(numbers == expected);
}

TEST_CASE("matters, items and papers are workbooks, too")
{
    Issuing d;
    for (const char* path :
         {"/api/tables/matters.xlsx", "/api/tables/items.xlsx?state=open", "/api/tables/papers.xlsx"}) {
        const auto answer = d.get(path, d.came);
        CAPTURE(path);
        REQUIRE(answer.status == 200);
        CHECK(answer.body.starts_with("PK"));
        CHECK(d.header(answer, "Content-Disposition").ends_with(".xlsx\""));
    }
}
