// Requests for help that the reader may read: each with the answer, and what the reader may say or decide about it.
// The ones that wait longest come first; settled ones stay for ninety days.
#pragma once

#include "app/views/work/row.h"
#include "domain/request/describe.h"

namespace jinze::views {

struct RequestsQuestion {
    std::optional<request::RequestStanding> standing;
    std::optional<std::string> text;  // part of the title, or of the name of the asker or the addressee
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct RequestRow {
    std::string record;  // r12
    std::string title, text;
    Named asker, addressee;
    Day asked{};
    std::optional<Day> wished;
    request::RequestStanding standing{};
    int waits = 0;                      // working days since it was asked, until it was answered
    std::optional<std::string> answer;  // the record, if the reader may read it
    std::string answer_text;
    std::optional<Day> answered, decided;
    std::string said;             // what the asker or the tier above said of it
    std::optional<Prefill> form;  // of the answer, if the reader may give it
    bool may_confirm = false, may_object = false, may_decide = false;
};
struct RequestCount {
    request::RequestStanding standing{};
    int count = 0;
};
struct RequestsPage {
    int page = 1, size = 50, total = 0;
    std::vector<RequestCount> standings;  // of all pages
    std::vector<RequestRow> rows;
    bool may_ask = false;
};
BOOST_DESCRIBE_STRUCT(RequestsQuestion, (), (standing, text, page, size))
BOOST_DESCRIBE_STRUCT(RequestRow, (),
                      (record, title, text, asker, addressee, asked, wished, standing, waits, answer, answer_text,
                       answered, decided, said, form, may_confirm, may_object, may_decide))
BOOST_DESCRIBE_STRUCT(RequestCount, (), (standing, count))
BOOST_DESCRIBE_STRUCT(RequestsPage, (), (page, size, total, standings, rows, may_ask))

Result<RequestsPage> requests(const Reader& reader, const RequestsQuestion& asked);

}  // namespace jinze::views
