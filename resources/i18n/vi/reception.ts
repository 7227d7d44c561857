<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>AddressNote</name>
    <message>
      <source>{commune} (old)</source>
      <translation>{commune} (cũ)</translation>
    </message>
    <message>
      <source>The card says {old}</source>
      <translation>Thẻ ghi {old}</translation>
    </message>
    <message>
      <source>Written {old}</source>
      <translation>Đang ghi {old}</translation>
    </message>
    <message>
      <source>{said}, now {commune}</source>
      <translation>{said}, nay là {commune}</translation>
    </message>
    <message>
      <source>{said}, now one of these:</source>
      <translation>{said}, nay thuộc một trong các nơi:</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Đúng</translation>
    </message>
  </context>
  <context>
    <name>DraftsCard</name>
    <message>
      <source>Drafts</source>
      <translation>Hồ sơ nháp</translation>
    </message>
  </context>
  <context>
    <name>DueCard</name>
    <message>
      <source>Due</source>
      <translation>Hẹn trả</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Vì sao?</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Đổi</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Ngày trả</translation>
    </message>
    <message>
      <source>dd/mm/yyyy (hour)</source>
      <translation>ngày/tháng/năm giờ</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>As counted</source>
      <translation>Như đã tính</translation>
    </message>
    <message>
      <source>No date yet</source>
      <translation>Chưa có ngày</translation>
    </message>
    <message>
      <source>set by the clerk</source>
      <translation>cán bộ ấn định</translation>
    </message>
    <message>
      <source>No duration given: agree on a date and say why.</source>
      <translation>Chưa có thời hạn: hẹn một ngày và ghi lý do.</translation>
    </message>
    <message>
      <source>Counts from when {agency} has it.</source>
      <translation>Tính từ lúc {agency} nhận được hồ sơ.</translation>
    </message>
  </context>
  <context>
    <name>DueDays</name>
    <message>
      <source>Day {n}</source>
      <translation>Ngày {n}</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Hẹn trả</translation>
    </message>
    <message>
      <source>In</source>
      <translation>Nhận</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Nghỉ</translation>
    </message>
    <message>
      <source>Begins</source>
      <translation>Bắt đầu</translation>
    </message>
  </context>
  <context>
    <name>Fee</name>
    <message>
      <source>Nothing is charged online; at the counter {price}</source>
      <translation>Nộp trực tuyến không thu; nộp tại quầy thu {price}</translation>
    </message>
    <message>
      <source>free online</source>
      <translation>0 đ khi nộp trực tuyến</translation>
    </message>
    <message>
      <source>Nothing is charged: the catalogue says 0 đ</source>
      <translation>Không thu: danh mục ghi 0 đ</translation>
    </message>
    <message>
      <source>the catalogue says 0 đ</source>
      <translation>danh mục ghi 0 đ</translation>
    </message>
    <message>
      <source>Exempt by the clerk; the catalogue says {price}. Note by what rule.</source>
      <translation>Cán bộ chọn miễn; danh mục thu {price}. Ghi căn cứ miễn vào ghi chú.</translation>
    </message>
    <message>
      <source>Exempt by the clerk; the catalogue names no sum. Note by what rule.</source>
      <translation>Cán bộ chọn miễn; danh mục không ghi mức thu. Ghi căn cứ miễn vào ghi chú.</translation>
    </message>
    <message>
      <source>exempt: note the rule</source>
      <translation>miễn: ghi căn cứ</translation>
    </message>
    <message>
      <source>The catalogue names no sum: not known yet, which is not free</source>
      <translation>Danh mục không ghi mức thu: chưa biết, không phải là miễn</translation>
    </message>
    <message>
      <source>not known, not free</source>
      <translation>chưa biết mức thu</translation>
    </message>
    <message>
      <source>Sum of the clerk's own; the catalogue names none</source>
      <translation>Mức do cán bộ ghi; danh mục không ghi mức thu</translation>
    </message>
    <message>
      <source>Sum of the clerk's own; the catalogue says {price}</source>
      <translation>Mức do cán bộ ghi; danh mục thu {price}</translation>
    </message>
    <message>
      <source>the clerk's own</source>
      <translation>mức cán bộ ghi</translation>
    </message>
    <message>
      <source>By pages and sets, as the catalogue counts them</source>
      <translation>Tính theo số trang và số bộ, đúng mức danh mục</translation>
    </message>
    <message>
      <source>pages and sets</source>
      <translation>theo trang và bộ</translation>
    </message>
    <message>
      <source>Price for what comes online</source>
      <translation>Mức thu khi nộp trực tuyến</translation>
    </message>
    <message>
      <source>price online</source>
      <translation>giá trực tuyến</translation>
    </message>
    <message>
      <source>a price by the page</source>
      <translation>theo trang</translation>
    </message>
  </context>
  <context>
    <name>FeeCard</name>
    <message>
      <source>Fee</source>
      <translation>Lệ phí</translation>
    </message>
    <message>
      <source>How the fee is paid</source>
      <translation>Cách nộp lệ phí</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Số tiền</translation>
    </message>
    <message>
      <source>đ</source>
      <translation>đồng</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Số trang</translation>
    </message>
    <message>
      <source>Sets</source>
      <translation>Số bộ</translation>
    </message>
    <message>
      <source>Exempt</source>
      <translation>Miễn</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>Tiền mặt</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Thu sau</translation>
    </message>
  </context>
  <context>
    <name>HistoryCard</name>
    <message>
      <source>This person before</source>
      <translation>Lịch sử người này</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>Receive anyway</source>
      <translation>Vẫn lập mới</translation>
    </message>
    <message>
      <source>Perhaps this person</source>
      <translation>Có thể là người này</translation>
    </message>
    <message numerus="yes">
      <source>%n dossiers</source>
      <translation>
        <numerusform>%n hồ sơ</numerusform>
      </translation>
    </message>
    <message>
      <source>Received {day}</source>
      <translation>Nhận {day}</translation>
    </message>
    <message>
      <source>{detail}, with {name}</source>
      <translation>{detail}, {name} đang giữ</translation>
    </message>
    <message>
      <source>Open already: a double?</source>
      <translation>Có thể trùng: cùng thủ tục</translation>
    </message>
  </context>
  <context>
    <name>MissingCard</name>
    <message numerus="yes">
      <source>Missing to save (%n)</source>
      <translation>
        <numerusform>Còn thiếu để lưu (%n)</numerusform>
      </translation>
    </message>
    <message>
      <source>Ask for papers</source>
      <translation>Phiếu bổ sung</translation>
    </message>
    <message>
      <source>Refuse</source>
      <translation>Từ chối</translation>
    </message>
    <message>
      <source>goes there</source>
      <translation>tới chỗ thiếu</translation>
    </message>
    <message>
      <source>Form 02: what the citizen must bring, and why. No number is given.</source>
      <translation>Mẫu 02: cần bổ sung gì, vì sao. Không cấp số hồ sơ.</translation>
    </message>
    <message>
      <source>Print form 02</source>
      <translation>In phiếu bổ sung</translation>
    </message>
    <message>
      <source>Form 03: why the dossier is not taken. No number is given.</source>
      <translation>Mẫu 03: vì sao không tiếp nhận. Không cấp số hồ sơ.</translation>
    </message>
    <message>
      <source>Print form 03</source>
      <translation>In phiếu từ chối</translation>
    </message>
  </context>
  <context>
    <name>MissingLines</name>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>và %n mục nữa</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PaperCard</name>
    <message>
      <source>Papers</source>
      <translation>Giấy tờ</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>what to remember</source>
      <translation>Điều cần nhớ</translation>
    </message>
    <message>
      <source>name of the paper, then Enter</source>
      <translation>Tên giấy tờ, rồi Enter</translation>
    </message>
    <message>
      <source>Other paper</source>
      <translation>Giấy khác</translation>
    </message>
    <message>
      <source>Scan</source>
      <translation>Bản chụp</translation>
    </message>
    <message>
      <source>Ways</source>
      <translation>Cách nộp</translation>
    </message>
    <message>
      <source>Handed in</source>
      <translation>Cách nộp</translation>
    </message>
    <message>
      <source>Result goes</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>Settled by</source>
      <translation>Nơi giải quyết</translation>
    </message>
    <message>
      <source>another agency, where it is not this commune</source>
      <translation>cơ quan khác, nếu không phải xã này</translation>
    </message>
    <message>
      <source>The time counts from when that agency has the dossier; the date here is what it will likely be.</source>
      <translation>Thời hạn tính từ lúc cơ quan đó nhận được hồ sơ; ngày ở đây là ngày dự kiến.</translation>
    </message>
    <message>
      <source>{held} of {all} here</source>
      <translation>Có {held} trên {all}</translation>
    </message>
    <message>
      <source>{count} scans</source>
      <translation>{count} bản chụp</translation>
    </message>
    <message>
      <source>here</source>
      <translation>có</translation>
    </message>
    <message>
      <source>not</source>
      <translation>không</translation>
    </message>
    <message>
      <source>copies</source>
      <translation>số bản</translation>
    </message>
    <message>
      <source>all</source>
      <translation>đủ</translation>
    </message>
    <message>
      <source>At the counter</source>
      <translation>Tại quầy</translation>
    </message>
    <message>
      <source>By post</source>
      <translation>Bưu chính</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>Trực tuyến</translation>
    </message>
  </context>
  <context>
    <name>PaperList</name>
    <message>
      <source>Papers: Space here, minus not here, digits copies, Ctrl+A all here</source>
      <translation>Giấy tờ: phím cách là có, dấu trừ là chưa có, phím số là số bản, Ctrl+A là đủ</translation>
    </message>
    <message>
      <source>{held} of {count} papers are here</source>
      <translation>Có {held} trên {count} giấy tờ</translation>
    </message>
    <message>
      <source>Papers as before</source>
      <translation>Giấy tờ như trước</translation>
    </message>
  </context>
  <context>
    <name>Papers</name>
    <message>
      <source>not looked at</source>
      <translation>chưa xem</translation>
    </message>
    <message>
      <source>here</source>
      <translation>có</translation>
    </message>
    <message>
      <source>not here</source>
      <translation>chưa có</translation>
    </message>
    <message>
      <source>waived</source>
      <translation>được miễn</translation>
    </message>
    <message>
      <source>required</source>
      <translation>bắt buộc</translation>
    </message>
    <message>
      <source>added</source>
      <translation>thêm ngoài danh mục</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>Bản chính</translation>
    </message>
    <message>
      <source>Certified</source>
      <translation>Chứng thực</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Bản photo</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Xuất trình</translation>
    </message>
    <message>
      <source>{count} original</source>
      <translation>{count} chính</translation>
    </message>
    <message>
      <source>{count} certified</source>
      <translation>{count} chứng thực</translation>
    </message>
    <message>
      <source>{count} copy</source>
      <translation>{count} sao</translation>
    </message>
  </context>
  <context>
    <name>PartyCard</name>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Brought by another</source>
      <translation>Nộp thay</translation>
    </message>
    <message>
      <source>Kind of applicant</source>
      <translation>Loại người nộp</translation>
    </message>
    <message>
      <source>Kind of ID</source>
      <translation>Loại giấy tờ</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>Thư điện tử</translation>
    </message>
    <message>
      <source>Mandate</source>
      <translation>Ủy quyền</translation>
    </message>
    <message>
      <source>number, day, who certified it</source>
      <translation>số, ngày, nơi chứng thực giấy ủy quyền</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Làm cho</translation>
    </message>
    <message>
      <source>name, where it is not the applicant</source>
      <translation>họ tên, nếu không phải người nộp</translation>
    </message>
    <message>
      <source>Card read at {hour}</source>
      <translation>Quét thẻ căn cước lúc {hour}</translation>
    </message>
    <message>
      <source>Applicant is</source>
      <translation>Người nộp là</translation>
    </message>
    <message>
      <source>ID</source>
      <translation>Giấy tờ</translation>
    </message>
    <message>
      <source>Brought by</source>
      <translation>Người nộp thay</translation>
    </message>
    <message>
      <source>child no. {n}</source>
      <translation>con thứ {n}</translation>
    </message>
    <message>
      <source>dossier no. {n}</source>
      <translation>hồ sơ thứ {n}</translation>
    </message>
  </context>
  <context>
    <name>PartyFields</name>
    <message>
      <source>As on card</source>
      <translation>Khớp thẻ</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Tên gọi</translation>
    </message>
    <message>
      <source>The sex does not agree with the ID number. Look at the card.</source>
      <translation>Giới tính không khớp số định danh. Xem lại thẻ.</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số định danh</translation>
    </message>
    <message>
      <source>Tax code</source>
      <translation>Mã số thuế</translation>
    </message>
    <message>
      <source>Date of birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
    </message>
    <message>
      <source>Male, Female</source>
      <translation>Nam, Nữ</translation>
    </message>
    <message>
      <source>Spoken for by</source>
      <translation>Đại diện</translation>
    </message>
    <message>
      <source>Residence</source>
      <translation>Nơi cư trú</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
  </context>
  <context>
    <name>PreviewPanel</name>
    <message>
      <source>The receipt as it will be printed, a draft without a number; Esc closes</source>
      <translation>Giấy hẹn như sẽ in, bản nháp chưa có số; Esc để đóng</translation>
    </message>
  </context>
  <context>
    <name>ProcedureCard</name>
    <message>
      <source>Procedure</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>2–3 letters, no diacritics needed</source>
      <translation>2–3 chữ, không cần dấu</translation>
    </message>
    <message>
      <source>No procedure of that name. Try other words, or its code.</source>
      <translation>Không có thủ tục tên này. Thử chữ khác, hoặc gõ mã.</translation>
    </message>
    <message>
      <source>{code} · {duration} · fee {fee}</source>
      <translation>{code} · {duration} · lệ phí {fee}</translation>
    </message>
    <message numerus="yes">
      <source>%n procedures</source>
      <translation>
        <numerusform>%n thủ tục</numerusform>
      </translation>
    </message>
    <message>
      <source>In its place: {name} ({code}).</source>
      <translation>Thay bằng: {name} ({code}).</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Đổi</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>chọn</translation>
    </message>
    <message>
      <source>take</source>
      <translation>lấy</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>Lấy</translation>
    </message>
    <message>
      <source>Procedure: type letters, choose with the arrows, take with Enter</source>
      <translation>Thủ tục: gõ vài chữ, chọn bằng mũi tên, lấy bằng Enter</translation>
    </message>
  </context>
  <context>
    <name>ProcedureList</name>
    <message>
      <source>Procedures found</source>
      <translation>Thủ tục tìm thấy</translation>
    </message>
  </context>
  <context>
    <name>ReadyCard</name>
    <message>
      <source>Scan an ID card or an old receipt, or type a number or a name</source>
      <translation>Quét căn cước, giấy hẹn cũ, hoặc gõ số, tên</translation>
    </message>
    <message numerus="yes">
      <source>Received today: %n</source>
      <translation>
        <numerusform>Hôm nay đã nhận %n hồ sơ.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing received yet today.</source>
      <translation>Hôm nay chưa nhận hồ sơ nào.</translation>
    </message>
  </context>
  <context>
    <name>Reception</name>
    <message>
      <source>ID number</source>
      <translation>Số định danh</translation>
    </message>
    <message>
      <source>Kind of ID</source>
      <translation>Loại giấy tờ</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Tên</translation>
    </message>
    <message>
      <source>Date of birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
    </message>
    <message>
      <source>Residence</source>
      <translation>Nơi cư trú</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>Thư điện tử</translation>
    </message>
    <message>
      <source>Tax code</source>
      <translation>Mã số thuế</translation>
    </message>
    <message>
      <source>Representative</source>
      <translation>Người đại diện</translation>
    </message>
    <message>
      <source>Mandate</source>
      <translation>Giấy ủy quyền</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Làm cho</translation>
    </message>
    <message>
      <source>Settled by</source>
      <translation>Nơi giải quyết</translation>
    </message>
    <message>
      <source>Date of return</source>
      <translation>Ngày hẹn trả</translation>
    </message>
    <message>
      <source>Reason of the date</source>
      <translation>Lý do của ngày hẹn</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Số tiền</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Số trang</translation>
    </message>
    <message>
      <source>Sets</source>
      <translation>Số bộ</translation>
    </message>
    <message>
      <source>Today's date</source>
      <translation>Ngày hôm nay</translation>
    </message>
    <message>
      <source>{field} of the submitter</source>
      <translation>{field} của người nộp thay</translation>
    </message>
    <message>
      <source>{what}: {lack}</source>
      <translation>{what}: {lack}</translation>
    </message>
    <message>
      <source>The desk is closed that day. Choose a working day.</source>
      <translation>Ngày này cơ quan nghỉ. Chọn một ngày làm việc.</translation>
    </message>
    <message>
      <source>Still empty.</source>
      <translation>Còn trống.</translation>
    </message>
    <message>
      <source>Check the accents: compare with the card, mend what is wrong.</source>
      <translation>Kiểm lại dấu: so với thẻ, sửa chỗ sai.</translation>
    </message>
    <message>
      <source>Still needed: {papers}</source>
      <translation>Còn thiếu: {papers}</translation>
    </message>
    <message>
      <source>still empty</source>
      <translation>còn trống</translation>
    </message>
    <message>
      <source>not right</source>
      <translation>chưa đúng</translation>
    </message>
    <message>
      <source>please check</source>
      <translation>cần kiểm tra</translation>
    </message>
    <message>
      <source>check the accents</source>
      <translation>kiểm lại dấu</translation>
    </message>
    <message>
      <source>not looked at</source>
      <translation>chưa xem</translation>
    </message>
    <message>
      <source>not there</source>
      <translation>chưa có</translation>
    </message>
    <message>
      <source>day off</source>
      <translation>là ngày nghỉ</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Cá nhân</translation>
    </message>
    <message>
      <source>Enterprise</source>
      <translation>Doanh nghiệp</translation>
    </message>
    <message>
      <source>Agency</source>
      <translation>Cơ quan</translation>
    </message>
    <message>
      <source>Other organisation</source>
      <translation>Tổ chức khác</translation>
    </message>
    <message>
      <source>Identity card</source>
      <translation>Căn cước</translation>
    </message>
    <message>
      <source>Old ID (9 digits)</source>
      <translation>CMND</translation>
    </message>
    <message>
      <source>Passport</source>
      <translation>Hộ chiếu</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Không có</translation>
    </message>
    <message>
      <source>Provisional number, the final one follows: {name}</source>
      <translation>Số tạm, số chính thức được cấp sau: {name}</translation>
    </message>
    <message>
      <source>{name} · due {moment}</source>
      <translation>{name} · hẹn trả {moment}</translation>
    </message>
    <message>
      <source>Papers asked for (form 02): {name}</source>
      <translation>Đã yêu cầu bổ sung (mẫu 02): {name}</translation>
    </message>
    <message>
      <source>Not taken (form 03): {name}</source>
      <translation>Đã từ chối tiếp nhận (mẫu 03): {name}</translation>
    </message>
    <message>
      <source>Scans</source>
      <translation>Bản chụp</translation>
    </message>
    <message>
      <source>Scans of the paper</source>
      <translation>Bản chụp của giấy tờ</translation>
    </message>
    <message>
      <source>Choose the procedure first: a scan belongs to one of its papers.</source>
      <translation>Chọn thủ tục trước: bản chụp thuộc về một giấy tờ của thủ tục.</translation>
    </message>
  </context>
  <context>
    <name>ReceptionKeys</name>
    <message>
      <source>Fee</source>
      <translation>Lệ phí</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Làm mới</translation>
    </message>
    <message>
      <source>Card of that number; while searching, the row</source>
      <translation>Tới ô mang số đó; khi đang tìm: chọn dòng đó</translation>
    </message>
  </context>
  <context>
    <name>ReceptionLayout</name>
    <message>
      <source>Draft {time}</source>
      <translation>Nháp {time}</translation>
    </message>
    <message>
      <source>Draft kept {time}</source>
      <translation>Nháp đã lưu {time}</translation>
    </message>
    <message>
      <source>Due {moment}</source>
      <translation>Hẹn trả {moment}</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Xem trước</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Bỏ dở</translation>
    </message>
    <message>
      <source>Park</source>
      <translation>Treo</translation>
    </message>
    <message>
      <source>One more</source>
      <translation>Thêm hồ sơ</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Lưu</translation>
    </message>
    <message>
      <source>Save + print</source>
      <translation>Lưu + in</translation>
    </message>
  </context>
  <context>
    <name>ReceptionScreen</name>
    <message>
      <source>Read again</source>
      <translation>Đã làm mới</translation>
    </message>
    <message>
      <source>Filled in from the card: {name}</source>
      <translation>Đã điền theo thẻ: {name}</translation>
    </message>
    <message>
      <source>Filled in from the card: {name}. Check its accents</source>
      <translation>Đã điền theo thẻ: {name}. Xin kiểm lại dấu</translation>
    </message>
    <message>
      <source>First look at this paper: form 02 names all that is missing at once</source>
      <translation>Xem giấy này trước: phiếu 02 nêu đủ các giấy còn thiếu trong một lần</translation>
    </message>
  </context>
  <context>
    <name>SideLine</name>
    <message numerus="yes">
      <source>{first} (and %n more)</source>
      <translation>
        <numerusform>{first} (và %n mục nữa)</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing is missing</source>
      <translation>Đủ để lưu</translation>
    </message>
    <message>
      <source>Back to the form</source>
      <translation>Về mẫu</translation>
    </message>
    <message>
      <source>Date, fee, history</source>
      <translation>Hẹn, phí, lịch sử</translation>
    </message>
  </context>
  <context>
    <name>StripCard</name>
    <message>
      <source>One sheet for all</source>
      <translation>Một tờ chung</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Draft thrown away: {title}</source>
      <translation>Đã bỏ nháp: {title}</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Lấy lại</translation>
    </message>
    <message>
      <source>Kept as a draft: {title}</source>
      <translation>Đã giữ nháp: {title}</translation>
    </message>
    <message>
      <source>Receipt of {name}</source>
      <translation>Giấy hẹn của {name}</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở hồ sơ</translation>
    </message>
    <message>
      <source>Another person's card: {name}</source>
      <translation>Thẻ của người khác: {name}</translation>
    </message>
    <message>
      <source>Change the applicant</source>
      <translation>Đổi người nộp</translation>
    </message>
    <message numerus="yes">
      <source>%n dossiers of {name}</source>
      <translation>
        <numerusform>%n hồ sơ của {name}</numerusform>
      </translation>
    </message>
    <message>
      <source>Not printed: {why}</source>
      <translation>Chưa in được: {why}</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Thử lại</translation>
    </message>
  </context>
  <context>
    <name>ThumbnailCard</name>
    <message>
      <source>Preview A5</source>
      <translation>Xem trước A5</translation>
    </message>
    <message>
      <source>Receipt, a draft</source>
      <translation>Giấy hẹn, bản nháp</translation>
    </message>
  </context>
  <context>
    <name>TwinCard</name>
    <message>
      <source>Take the earlier</source>
      <translation>Lấy theo hồ sơ cũ</translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Giữ cả hai</translation>
    </message>
    <message>
      <source>Merge: fill the gaps</source>
      <translation>Gộp: điền chỗ trống</translation>
    </message>
    <message>
      <source>Same ID, written otherwise</source>
      <translation>Cùng số định danh, ghi khác hồ sơ cũ</translation>
    </message>
    <message>
      <source>Perhaps the same person: same name, same day of birth</source>
      <translation>Có thể trùng: cùng tên, cùng ngày sinh</translation>
    </message>
    <message>
      <source>On this form</source>
      <translation>Trên mẫu này</translation>
    </message>
    <message>
      <source>Dossier of {day}</source>
      <translation>Hồ sơ ngày {day}</translation>
    </message>
  </context>
  <context>
    <name>_DraftRow</name>
    <message>
      <source>Without a name yet</source>
      <translation>Chưa có tên</translation>
    </message>
    <message>
      <source>Take up</source>
      <translation>Làm tiếp</translation>
    </message>
  </context>
  <context>
    <name>_Warning</name>
    <message>
      <source>Checked, it is right</source>
      <translation>Đã kiểm tra, đúng</translation>
    </message>
  </context>
</TS>
