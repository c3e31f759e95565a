// Files on a matter as a browser sends and gets them.
#include <algorithm>

#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

struct Files : District {
    Came came = come_in(work_secretary), unit = come_in(unit_a.secretary), other = come_in(unit_b.secretary);
    int posted = 0;

    http::Response add(const std::string& name, std::string bytes, const Came* who = nullptr,
                       const std::string& matter = "d1")
    {
        http::Request request = posting("/api/matters/" + matter + "/files?name=" + name, who ? *who : came,
                                        std::move(bytes), "f" + std::to_string(++posted));
        for (auto& [header, value] : request.headers)
            if (header == "content-type") value = "application/octet-stream";
        return ask(std::move(request));
    }
    http::Response act(const std::string& body, const Came* who = nullptr)
    {
        return ask(posting("/api/acts/remove-matter-file", who ? *who : came, body, "f" + std::to_string(++posted)));
    }
    static std::string header(const http::Response& answer, std::string_view wanted)
    {
        std::string all;
        for (const auto& [name, value] : answer.headers)
            if (name == wanted) all += value + '|';
        return all;
    }
    static std::string whole(const http::Response& answer)
    {
        std::string bytes;
        if (!answer.parts) return bytes;
        while (auto part = answer.parts->next()) bytes += *part;
        return bytes;
    }
    void is_refused(const http::Response& answer, const char* why)
    {
        CHECK(answer.status >= 400);
        CHECK_MESSAGE(text(answer).contains(std::string{"\"why\":\""} + why + '"'), text(answer));
    }
};

const std::string pdf = "%PDF-1.7\n会议签到表\n%%EOF\n";
const std::string name = "%E7%AD%BE%E5%88%B0%E8%A1%A8.pdf";  // 签到表.pdf

}  // namespace

TEST_CASE("a file comes back byte for byte as a download that no browser opens")
{
    Files d;
    std::string bytes = pdf;
    while (bytes.size() < 2'500'000) bytes += std::to_string(bytes.size());
    REQUIRE_MESSAGE(d.add(name, bytes).status == 200, "added");
    const auto page = District::text(d.get("/api/matters/d1", d.unit));
    CHECK(page.contains("\"name\":\"签到表.pdf\",\"kind\":\"pdf\",\"size\":" + std::to_string(bytes.size())));
    const auto file = d.get("/api/matters/d1/files/1", d.unit);
    REQUIRE(file.status == 200);
    CHECK(file.type == "application/octet-stream");
    CHECK(file.length() == bytes.size());
    CHECK(Files::header(file, "Content-Disposition") ==
          "attachment; filename=\"file\"; filename*=UTF-8''" + name + '|');
    CHECK(Files::header(file, "X-Content-Type-Options") == "nosniff|");
    CHECK(Files::header(file, "Content-Security-Policy") == "sandbox; default-src 'none'|");  // once
    CHECK(Files::header(file, "Cache-Control") == "no-store|");
    CHECK(Files::whole(file) == bytes);
}

TEST_CASE("whoever does not read the matter finds no file, and adds none")
{
    Files d;
    REQUIRE(d.add(name, pdf).status == 200);
    CHECK(d.get("/api/matters/d1/files/1", d.other).status == 404);
    CHECK(d.add(name, pdf, &d.other).status == 404);
    CHECK(d.get("/api/matters/d99/files/1", d.came).status == 404);
    for (const char* number : {"0", "2", "-1", "1x", "99999999999999999999", ""})
        CHECK(d.get(std::string{"/api/matters/d1/files/"} + number, d.came).status == 404);
    CHECK(d.get("/api/matters/d2/files/1", d.came).status == 404);
    const District::Came member = d.come_in(unit_a.branch_secretary);  // of the branch: does not act on it
    CHECK(d.add(name, pdf, &member).status >= 403);
    CHECK(District::text(d.get("/api/matters/d1", d.unit)).contains("\"may_add_file\":true"));
}

TEST_CASE("what is not taken is refused in one sentence, and nothing is written")
{
    Files d;
    const auto leaves = d.leaves();
    d.is_refused(d.add(name, ""), "file.empty");
    d.is_refused(d.add(name, std::string(matter::longest_file, 'x') + pdf), "file.too_large");
    d.is_refused(d.add(name, "MZ\x90 a program"), "file.kind");
    d.is_refused(d.add(name, "<html><script>alert(1)</script></html>"), "file.kind");
    d.is_refused(d.add(name, "<svg xmlns='http://www.w3.org/2000/svg'/>"), "file.kind");
    d.is_refused(d.add("a.docx", pdf), "file.name_differs");
    d.is_refused(d.add("..%2F..%2Fa.pdf", pdf), "file.name_unfit");
    d.is_refused(d.add("a%0Ab.pdf", pdf), "file.name_unfit");
    d.is_refused(d.add("a%E2%80%AEb.pdf", pdf), "file.name_unfit");
    d.is_refused(d.add(std::string(200, 'a') + ".pdf", pdf), "file.name_long");
    CHECK(d.add("a%FF.pdf", pdf).status == 422);
    CHECK(d.leaves() == leaves);
    REQUIRE(d.add(name, pdf.substr(0, 5) + std::string(matter::longest_file - 5, 'x')).status == 200);
    CHECK(d.leaves() == leaves + 1);
    CHECK(d.get("/api/matters/d1/files/1", d.came).length() == matter::longest_file);
}

TEST_CASE("the same file sent twice under one key is added once")
{
    Files d;
    REQUIRE(d.add(name, pdf).status == 200);
    d.posted = 0;
    const auto again = d.add(name, pdf);
    CHECK(again.status == 200);
    CHECK(District::text(again).contains("\"repeated\":true"));
    d.posted = 0;
    const auto other = d.add(name, pdf + "more");
    CHECK_MESSAGE(other.status == 422, District::text(other));
    CHECK_MESSAGE(District::text(other).contains("key"), District::text(other));
    CHECK(d.get("/api/matters/d1/files/2", d.came).status == 404);
}

TEST_CASE("a removed file is gone from page, disk and memory")
{
    Files d;
    REQUIRE(d.add(name, pdf, &d.unit).status == 200);
    const auto open = d.get("/api/matters/d1/files/1", d.came);  // begun before it was removed
    const auto rows = d.desk->read([](const district::State& state) {
        const auto& added = state.of<matter::Matters>()[matter::MatterId{1}].files.front().added;
        return std::vector{added.name.row, added.pieces.front().row};
    });
    for (const SealedId row : rows) CHECK(d.journal->row(row).has_value());
    CHECK(d.act(R"({"matter":"d1","file":2})", &d.unit).status == 403);
    REQUIRE(d.act(R"({"matter":"d1","file":1})", &d.unit).status == 200);
    for (const SealedId row : rows) CHECK_FALSE(d.journal->row(row).has_value());
    CHECK_FALSE(open.parts->next().has_value());
    CHECK(d.get("/api/matters/d1/files/1", d.came).status == 404);
    const auto page = District::text(d.get("/api/matters/d1", d.came));
    CHECK_FALSE(page.contains("签到表"));
    CHECK(page.contains("\"removed\":\"" + to_text(d.today)));
    CHECK_FALSE(d.desk->directory().holds("签到表"));
}
