// What the command line prints goes through here: no text that anybody entered can steer the terminal of whoever
// reads it, colour it, clear it or write what stands elsewhere on it.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace jinze::cli {

class Terminal : public std::ostream {
public:
    explicit Terminal(std::ostream& to) : std::ostream{nullptr}, buffer_{to} { rdbuf(&buffer_); }

private:
    // Hands on whole code points, made visible where they would steer; line feeds and tabs stay.
    class Buffer : public std::streambuf {
    public:
        explicit Buffer(std::ostream& to) : to_{to} {}
        ~Buffer() override { hand_on(true); }

    private:
        int_type overflow(int_type c) override;
        std::streamsize xsputn(const char* text, std::streamsize size) override;
        int sync() override;
        void hand_on(bool all);  // what has come; without `all`, bytes that may go on as one character wait

        std::ostream& to_;
        std::string come_;
    };
    Buffer buffer_;
};

}  // namespace jinze::cli
