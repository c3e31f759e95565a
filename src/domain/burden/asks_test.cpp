#include "domain/burden/asks.h"

#include <doctest/doctest.h>

#include "domain/catalogue/load.h"
#include "domain/matter/matters.h"
#include "domain/scheme/load.h"

using namespace jinze;
using namespace jinze::burden;
using matter::MatterAct;

TEST_CASE("the fields of an act are what its command cannot do without")
{
    CHECK(fields_of(MatterAct::sign) == 0);
    CHECK(fields_of(MatterAct::note) == 1);           // the progress
    CHECK(fields_of(MatterAct::report) == 2);         // the result, and the day on which it was done
    CHECK(fields_of(MatterAct::explain) == 1);        // the reason
    CHECK(fields_of(MatterAct::accept) == 0);         // a finding may be added
    CHECK(fields_of(MatterAct::ask_extension) == 0);  // nobody asks for a wish
    CHECK(fields_of_reason() == 1);
    CHECK(fields_of_opening() == 7);  // setter, lead, source, subject, title, what is wanted, basis
}

TEST_CASE("a supervised matter asks the setter to open it and the lead to sign, say how it goes and report")
{
    std::vector<std::string> said;
    for (const Ask& it : asks_of(*matter::supervised())) said.push_back(sentence(it).zh);
    CHECK(said == std::vector<std::string>{"立项单位：立项，填7项", "作出批示的领导：确认批示，不填写内容",
                                           "立项单位：审批，不填写内容", "牵头单位：签收，不填写内容",
                                           "牵头单位：反馈进展（每次），填1项", "牵头单位：报结果，填2项",
                                           "立项单位：审核，不填写内容"});
    CHECK(sentence(asks_of(*matter::supervised())[5]).en == "the lead: reporting the result, 2 fields");
}

TEST_CASE("a type that its lead opens asks the lead for the request")
{
    matter::Type type = *matter::supervised();
    type.opened_by = matter::Opener::lead;
    CHECK(sentence(asks_of(type)[0]).zh == "牵头单位：提出请示，填7项");
}

TEST_CASE("a scheme asks for its own score, judgements, ballots and statements; the rest comes from records")
{
    const auto table = [](const char* name) {
        for (const catalogue::File& file : scheme::embedded())
            if (file.name == name) return scheme::load(file, catalogue::built_in())->scheme;
        FAIL("no such scheme");
        return scheme::Scheme{};
    };
    const scheme::Scheme a = table("table-a.toml");
    const auto judged =
        std::ranges::count_if(a.items, [](const scheme::Item& it) { return it.kind() == scheme::FactSource::judged; });
    const auto asks = asks_of(a);
    if (judged > 0) {
        CHECK(asks[0].of.zh == "被考核单位");
        CHECK(asks[0].fields == judged);
        CHECK(asks[1].fields == 2 * judged);
    }
    scheme::Scheme none;
    none.items.push_back({.id = Code{"one"}, .facts = {{scheme::FactSource::duty, {}, Code{"theme-day"}, {}}}});
    CHECK(asks_of(none).empty());
    none.items[0].voters = {{Code{"members"}, 60}, {Code{"served"}, 40}};
    CHECK(sentence(asks_of(none)[0]).zh.ends_with("：测评票，填1项"));
    CHECK(asks_of(none).size() == 2);
}
