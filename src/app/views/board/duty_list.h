// The duties owed in an organisation and below it, in official order: the catalogue's, then the organisations'.
#pragma once

#include "app/desk/asking.h"
#include "app/views/answers.h"

namespace jinze::views {

// The place of each duty in the catalogue's order, which is the order of first adoption.
class OfficialOrder {
public:
    explicit OfficialOrder(const duty::Duties& duties);
    std::size_t of(const Code& duty) const { return places_.at(duty); }
    const std::vector<Code>& duties() const { return all_; }

private:
    std::unordered_map<Code, std::size_t> places_;
    std::vector<Code> all_;
};

// Obligations whose window touches the year of `on`, and older unsettled ones; with `whole`, all there ever were.
// Standing duties are listed separately, with the rows of that year that prove them.
DutyList duty_list(const desk::Asking& asking, OrgId node, Day on, Day known, bool whole = false);

std::string printed(const DutyList& list, bool english);

}  // namespace jinze::views
