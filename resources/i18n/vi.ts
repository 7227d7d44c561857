<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Counter</name>
    <message>
      <source>New dossier</source>
      <translation>Tiếp nhận</translation>
    </message>
    <message>
      <source>My work</source>
      <translation>Việc của tôi</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Xem trước</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Đồng bộ ngay</translation>
    </message>
    <message>
      <source>Sync panel</source>
      <translation>Bảng đồng bộ</translation>
    </message>
    <message>
      <source>Lock the counter</source>
      <translation>Khóa quầy</translation>
    </message>
    <message>
      <source>{count} sheets</source>
      <translation>{count} tờ</translation>
    </message>
    <message>
      <source> and {count} more</source>
      <translation> và {count} hồ sơ nữa</translation>
    </message>
    <message>
      <source>The new calendar would move printed dates, which stay as they are: {listed}{more}.</source>
      <translation>Lịch làm việc mới làm khác ngày hẹn đã in, ngày đã in vẫn giữ nguyên: {listed}{more}.</translation>
    </message>
    <message>
      <source>Receipt {code}, print {copy}</source>
      <translation>Giấy hẹn {code}, bản in {copy}</translation>
    </message>
    <message>
      <source>Sent to printer {name}</source>
      <translation>Đã gửi máy in {name}</translation>
    </message>
    <message>
      <source>{count} received today</source>
      <translation>hôm nay đã nhận {count}</translation>
    </message>
  </context>
  <context>
    <name>CrashCard</name>
    <message>
      <source>Something went wrong in the program</source>
      <translation>Chương trình vừa gặp lỗi</translation>
    </message>
    <message>
      <source>What was saved is safe on this machine. You can go on working.</source>
      <translation>Những gì đã lưu vẫn nguyên trên máy này. Anh, chị cứ làm việc tiếp.</translation>
    </message>
    <message>
      <source>Report for the administrator (no citizen's data in it):</source>
      <translation>Báo cáo cho quản trị (không có dữ liệu của công dân):</translation>
    </message>
    <message>
      <source>Copy the path</source>
      <translation>Chép đường dẫn</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Làm tiếp</translation>
    </message>
  </context>
  <context>
    <name>DataTable</name>
    <message>
      <source>Columns as at first</source>
      <translation>Cột như ban đầu</translation>
    </message>
  </context>
  <context>
    <name>Dossier</name>
    <message>
      <source>No date promised</source>
      <translation>Không hẹn ngày</translation>
    </message>
    <message>
      <source>Due {day}</source>
      <translation>Hẹn {day}</translation>
    </message>
    <message>
      <source>clock stopped since {day}</source>
      <translation>ngừng tính từ {day}</translation>
    </message>
    <message>
      <source>result ready on {day}</source>
      <translation>có kết quả ngày {day}</translation>
    </message>
    <message>
      <source>ended on {day}</source>
      <translation>kết thúc ngày {day}</translation>
    </message>
    <message>
      <source>{days} days late then</source>
      <translation>khi đó đã quá {days} ngày</translation>
    </message>
    <message>
      <source>{days} working days left</source>
      <translation>còn {days} ngày làm việc</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Mục cần sửa</translation>
    </message>
    <message>
      <source>Should read</source>
      <translation>Sửa thành</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số định danh</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
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
      <source>Address</source>
      <translation>Địa chỉ</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>Email</translation>
    </message>
    <message>
      <source>Born on</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Residence</source>
      <translation>Nơi cư trú</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Thư điện tử</translation>
    </message>
    <message>
      <source>Brought by</source>
      <translation>Nộp thay</translation>
    </message>
    <message>
      <source>required</source>
      <translation>bắt buộc</translation>
    </message>
    <message>
      <source>original × {count}</source>
      <translation>bản chính × {count}</translation>
    </message>
    <message>
      <source>certified copy × {count}</source>
      <translation>bản sao chứng thực × {count}</translation>
    </message>
    <message>
      <source>copy × {count}</source>
      <translation>bản sao × {count}</translation>
    </message>
    <message>
      <source>the catalogue names no sum; told when it is paid</source>
      <translation>danh mục không ghi mức thu, báo khi thu</translation>
    </message>
    <message>
      <source>exempt</source>
      <translation>được miễn</translation>
    </message>
    <message>
      <source>collected</source>
      <translation>đã thu</translation>
    </message>
    <message>
      <source>asked for, not paid yet</source>
      <translation>đã yêu cầu, chưa nộp</translation>
    </message>
    <message>
      <source>cash</source>
      <translation>tiền mặt</translation>
    </message>
    <message>
      <source>VietQR, to be checked</source>
      <translation>VietQR, chờ đối soát</translation>
    </message>
    <message>
      <source>to be paid later</source>
      <translation>thu sau</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Tiếp nhận</translation>
    </message>
    <message>
      <source>Ask for papers</source>
      <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Take in papers</source>
      <translation>Nhận giấy bổ sung</translation>
    </message>
    <message>
      <source>Ask for a payment</source>
      <translation>Yêu cầu nộp tiền</translation>
    </message>
    <message>
      <source>Collect the fee</source>
      <translation>Thu lệ phí</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Tiếp tục xử lý</translation>
    </message>
    <message>
      <source>Hand on</source>
      <translation>Chuyển</translation>
    </message>
    <message>
      <source>Send the result back</source>
      <translation>Trả lại để sửa</translation>
    </message>
    <message>
      <source>Result is ready</source>
      <translation>Có kết quả</translation>
    </message>
    <message>
      <source>Apologise</source>
      <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Citizen withdraws</source>
      <translation>Công dân rút</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Sửa thông tin</translation>
    </message>
    <message>
      <source>Void the number</source>
      <translation>Hủy số</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Không tiếp nhận</translation>
    </message>
    <message>
      <source>Two steps contradict each other</source>
      <translation>Hai bước trái nhau</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Ours stands</source>
      <translation>Giữ bước ở đây</translation>
    </message>
    <message>
      <source>Theirs stands</source>
      <translation>Theo bước kia</translation>
    </message>
    <message>
      <source>Write down why.</source>
      <translation>Ghi lý do rồi chọn.</translation>
    </message>
    <message>
      <source>By post</source>
      <translation>Qua bưu chính</translation>
    </message>
    <message>
      <source>At the counter</source>
      <translation>Tại quầy</translation>
    </message>
    <message>
      <source>Handed over</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>Consignment no.</source>
      <translation>Số bưu gửi</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Copy number</source>
      <translation>Chép số</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Giấy tờ</translation>
    </message>
    <message>
      <source>{held} of {all}</source>
      <translation>{held} trên {all}</translation>
    </message>
    <message>
      <source>No paper was handed in.</source>
      <translation>Không có giấy tờ nào được nộp.</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Có</translation>
    </message>
    <message>
      <source>Asked for</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Not here</source>
      <translation>Chưa có</translation>
    </message>
    <message>
      <source>Fee</source>
      <translation>Lệ phí</translation>
    </message>
    <message>
      <source>Another paper</source>
      <translation>Giấy khác</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>Tiền mặt</translation>
    </message>
    <message>
      <source>VietQR</source>
      <translation>VietQR</translation>
    </message>
    <message>
      <source>Paid by</source>
      <translation>Hình thức</translation>
    </message>
    <message>
      <source>Fee receipt no.</source>
      <translation>Số biên lai</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Chuyển cho</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Result no.</source>
      <translation>Số kết quả</translation>
    </message>
    <message>
      <source>Issued on</source>
      <translation>Ngày cấp</translation>
    </message>
    <message>
      <source>dd/mm/yyyy</source>
      <translation>ngày/tháng/năm</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>Người ký</translation>
    </message>
    <message>
      <source>Working days more</source>
      <translation>Thêm ngày làm việc</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>Căn cứ</translation>
    </message>
    <message>
      <source>Approved by</source>
      <translation>Người duyệt</translation>
    </message>
    <message>
      <source>Bring by</source>
      <translation>Hạn bổ sung</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>Lãnh đạo</translation>
    </message>
    <message>
      <source>Supervisor's reason</source>
      <translation>Lý do lãnh đạo</translation>
    </message>
    <message>
      <source>Amount, đ</source>
      <translation>Số tiền, đ</translation>
    </message>
    <message>
      <source>The applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Another person</source>
      <translation>Người khác</translation>
    </message>
    <message>
      <source>Collected by</source>
      <translation>Người nhận</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Mandate or reason</source>
      <translation>Ủy quyền, lý do</translation>
    </message>
    <message>
      <source>Today {hour}</source>
      <translation>Hôm nay {hour}</translation>
    </message>
    <message>
      <source>the system</source>
      <translation>hệ thống</translation>
    </message>
    <message>
      <source>the province</source>
      <translation>tỉnh</translation>
    </message>
    <message>
      <source>this machine, command line</source>
      <translation>máy này, dòng lệnh</translation>
    </message>
    <message>
      <source>this machine</source>
      <translation>máy này</translation>
    </message>
    <message>
      <source>Received, receipt printed</source>
      <translation>Tiếp nhận hồ sơ, in giấy hẹn lần 1</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
      <source>Handed on to {unit}</source>
      <translation>Chuyển {unit}</translation>
    </message>
    <message>
      <source>The clock goes on</source>
      <translation>Tiếp tục tính hạn</translation>
    </message>
    <message>
      <source>the citizen</source>
      <translation>người dân</translation>
    </message>
    <message>
      <source>the citizen's screen</source>
      <translation>màn hình công dân</translation>
    </message>
    <message>
      <source>Apologised, new date promised</source>
      <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
      <source>Result ready</source>
      <translation>Đã có kết quả</translation>
    </message>
    <message>
      <source>Corrected: {fields}</source>
      <translation>Sửa: {fields}</translation>
    </message>
    <message>
      <source>Citizen's rating: {step}</source>
      <translation>Người dân đánh giá: {step}</translation>
    </message>
    <message>
      <source>Handed in online</source>
      <translation>Nộp trực tuyến</translation>
    </message>
    <message>
      <source>the other desk's</source>
      <translation>bên kia</translation>
    </message>
    <message>
      <source>this desk's</source>
      <translation>quầy này</translation>
    </message>
    <message>
      <source>Two steps did not fit: {kept} stands</source>
      <translation>Hai bước không khớp, giữ bước của {kept}</translation>
    </message>
    <message>
      <source>Result sent back to be mended</source>
      <translation>Trả lại kết quả để sửa</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Withdrawn by the citizen</source>
      <translation>Công dân rút hồ sơ</translation>
    </message>
    <message>
      <source>Number voided, approved by {name}</source>
      <translation>Hủy số, người duyệt {name}</translation>
    </message>
    <message>
      <source>Something a newer version of the program knows ({kind})</source>
      <translation>Việc mà phiên bản mới hơn mới đọc được ({kind})</translation>
    </message>
    <message>
      <source>After the reception.</source>
      <translation>Sau khi nộp hồ sơ.</translation>
    </message>
    <message>
      <source>After the result was handed over.</source>
      <translation>Sau khi nhận kết quả.</translation>
    </message>
    <message>
      <source>To be done by {moment}</source>
      <translation>Xong trước {moment}</translation>
    </message>
    <message>
      <source>Back from {unit}</source>
      <translation>Nhận lại từ {unit}</translation>
    </message>
    <message>
      <source>Papers received: {papers}</source>
      <translation>Nhận giấy bổ sung: {papers}</translation>
    </message>
    <message>
      <source>Papers received</source>
      <translation>Nhận giấy bổ sung</translation>
    </message>
    <message>
      <source>To be brought by {day}.</source>
      <translation>Mang đến trước hết {day}.</translation>
    </message>
    <message>
      <source>Papers asked for: {papers}</source>
      <translation>Yêu cầu bổ sung: {papers}</translation>
    </message>
    <message>
      <source>Papers asked for</source>
      <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Payment asked for: {amount}</source>
      <translation>Yêu cầu nộp {amount}</translation>
    </message>
    <message>
      <source>Fee receipt {number}</source>
      <translation>Biên lai {number}</translation>
    </message>
    <message>
      <source>Fee given back: {amount}</source>
      <translation>Hoàn {amount}</translation>
    </message>
    <message>
      <source>Fee collected: {amount}</source>
      <translation>Đã thu {amount}</translation>
    </message>
    <message>
      <source>Result handed to the applicant</source>
      <translation>Trả kết quả cho người nộp</translation>
    </message>
    <message>
      <source>Result handed to {name}</source>
      <translation>Trả kết quả cho {name}</translation>
    </message>
    <message>
      <source>receipt</source>
      <translation>giấy hẹn</translation>
    </message>
    <message>
      <source>request for papers</source>
      <translation>phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>letter of apology</source>
      <translation>phiếu xin lỗi</translation>
    </message>
    <message>
      <source>notice of stopping</source>
      <translation>thông báo dừng</translation>
    </message>
    <message>
      <source>control slip</source>
      <translation>phiếu kiểm soát</translation>
    </message>
    <message>
      <source>Printed: {document}, copy {copy}</source>
      <translation>In {document} lần {copy}</translation>
    </message>
    <message>
      <source>name</source>
      <translation>họ tên</translation>
    </message>
    <message>
      <source>date of birth</source>
      <translation>ngày sinh</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>giới tính</translation>
    </message>
    <message>
      <source>residence</source>
      <translation>nơi cư trú</translation>
    </message>
    <message>
      <source>phone</source>
      <translation>điện thoại</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>thư điện tử</translation>
    </message>
    <message>
      <source>tax code</source>
      <translation>mã số thuế</translation>
    </message>
    <message>
      <source>representative</source>
      <translation>người đại diện</translation>
    </message>
    <message>
      <source>Due {moment}.</source>
      <translation>Hẹn {moment}.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Quay lại</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Other steps</source>
      <translation>Bước khác</translation>
    </message>
    <message>
      <source>Other papers</source>
      <translation>Giấy tờ khác</translation>
    </message>
    <message>
      <source>Write down</source>
      <translation>Ghi</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Thôi</translation>
    </message>
    <message>
      <source>Written down: {step}</source>
      <translation>Đã ghi: {step}</translation>
    </message>
    <message>
      <source>Ctrl+P prints the receipt again</source>
      <translation>Ctrl+P in lại giấy tiếp nhận</translation>
    </message>
    <message>
      <source>Ctrl+Enter once more keeps it so.</source>
      <translation>Đúng thì nhấn Ctrl+Enter lần nữa.</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>đã quyết định</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Diễn biến</translation>
    </message>
    <message>
      <source>newest on top</source>
      <translation>Mới nhất ở trên</translation>
    </message>
    <message>
      <source>Copied {number}</source>
      <translation>Đã chép số {number}</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Request for papers</source>
      <translation>Phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Refusal</source>
      <translation>Phiếu từ chối</translation>
    </message>
    <message>
      <source>Letter of apology</source>
      <translation>Thư xin lỗi</translation>
    </message>
    <message>
      <source>Notice of stopping</source>
      <translation>Thông báo dừng</translation>
    </message>
    <message>
      <source>Control slip</source>
      <translation>Phiếu kiểm soát</translation>
    </message>
    <message>
      <source>Folder label</source>
      <translation>Nhãn bìa</translation>
    </message>
    <message>
      <source>Fee receipt</source>
      <translation>Biên lai</translation>
    </message>
    <message>
      <source>Handover list</source>
      <translation>Bàn giao</translation>
    </message>
  </context>
  <context>
    <name>DraftsCard</name>
    <message>
      <source>Laid aside</source>
      <translation>Hồ sơ đang treo</translation>
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
      <source>dd/mm/yyyy, hour if wanted</source>
      <translation>ngày/tháng/năm giờ</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Today is {day}: right</source>
      <translation>Hôm nay {day}: đúng</translation>
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
      <source>The catalogue gives no duration: agree on a date and write down why.</source>
      <translation>Danh mục chưa có thời hạn: hẹn một ngày và ghi lý do.</translation>
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
    <name>Finding</name>
    <message>
      <source>A command, a dossier, a person, the last digits of a code</source>
      <translation>Lệnh, hồ sơ, tên người, số cuối của mã</translation>
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
    <message numerus="yes">
      <source>%n dossiers</source>
      <translation>
        <numerusform>%n hồ sơ</numerusform>
      </translation>
    </message>
    <message>
      <source>Same ID, another name there: {name}</source>
      <translation>Cùng số định danh, hồ sơ trước ghi tên: {name}</translation>
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
      <source>Perhaps twice: same procedure</source>
      <translation>Có thể trùng: cùng thủ tục</translation>
    </message>
  </context>
  <context>
    <name>Login</name>
    <message>
      <source>Receives and hands over</source>
      <translation>Tiếp nhận và trả kết quả</translation>
    </message>
    <message>
      <source>Supervises the counter</source>
      <translation>Lãnh đạo, giám sát quầy</translation>
    </message>
    <message>
      <source>Administers this desk</source>
      <translation>Quản trị quầy này</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>PIN of 4 to 12 digits</source>
      <translation>Mã PIN, 4 đến 12 chữ số</translation>
    </message>
    <message>
      <source>The same PIN once more</source>
      <translation>Gõ lại mã PIN</translation>
    </message>
    <message>
      <source>Open the counter</source>
      <translation>Mở quầy</translation>
    </message>
    <message>
      <source>Type your full name.</source>
      <translation>Ghi họ và tên của anh, chị.</translation>
    </message>
    <message>
      <source>A PIN has 4 to 12 digits.</source>
      <translation>Mã PIN gồm 4 đến 12 chữ số.</translation>
    </message>
    <message>
      <source>The two PINs are not the same. Type the second one again.</source>
      <translation>Hai lần gõ không giống nhau. Gõ lại lần thứ hai.</translation>
    </message>
    <message>
      <source>Who opens this counter?</source>
      <translation>Ai mở quầy này?</translation>
    </message>
    <message>
      <source>The first account administers the desk and can add the others.</source>
      <translation>Tài khoản đầu tiên quản trị quầy và thêm được người khác.</translation>
    </message>
    <message>
      <source>One-stop counter</source>
      <translation>Bộ phận Một cửa</translation>
    </message>
    <message>
      <source>Still empty. Fill it in, then go on.</source>
      <translation>Còn trống. Điền vào rồi tiếp tục.</translation>
    </message>
    <message>
      <source>Asking the province…</source>
      <translation>Đang hỏi tỉnh…</translation>
    </message>
    <message>
      <source>Enrol this counter</source>
      <translation>Ghi danh quầy</translation>
    </message>
    <message>
      <source>With the address and the code the province gave</source>
      <translation>Bằng địa chỉ và mã tỉnh đã cấp</translation>
    </message>
    <message>
      <source>Try with sample data</source>
      <translation>Dùng thử với dữ liệu mẫu</translation>
    </message>
    <message>
      <source>Nothing to set up, nothing is sent anywhere</source>
      <translation>Không phải cài gì thêm, không gửi đi đâu</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Địa chỉ tỉnh</translation>
    </message>
    <message>
      <source>One-time code</source>
      <translation>Mã ghi danh</translation>
    </message>
    <message>
      <source>Counter</source>
      <translation>Tên quầy</translation>
    </message>
    <message>
      <source>Counter 1</source>
      <translation>Quầy 1</translation>
    </message>
    <message>
      <source>Opens with this computer's account alone</source>
      <translation>Chỉ tài khoản của máy này mở được</translation>
    </message>
    <message>
      <source>A file that only this account can read</source>
      <translation>Một tệp chỉ tài khoản này đọc được</translation>
    </message>
    <message>
      <source>For a computer without a key store</source>
      <translation>Cho máy không có kho khóa</translation>
    </message>
    <message>
      <source>The key of the database lies in</source>
      <translation>Khóa cơ sở dữ liệu nằm ở</translation>
    </message>
    <message>
      <source>Commune and counter</source>
      <translation>Xã và quầy</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Tiếp tục</translation>
    </message>
    <message>
      <source>The key store of Windows</source>
      <translation>Kho khóa của Windows</translation>
    </message>
    <message>
      <source>The key store of the system</source>
      <translation>Kho khóa của hệ thống</translation>
    </message>
    <message>
      <source>Setting up the counter</source>
      <translation>Chuẩn bị quầy</translation>
    </message>
    <message>
      <source>Two steps, done once</source>
      <translation>Hai bước, làm một lần</translation>
    </message>
    <message>
      <source>Clerk and PIN</source>
      <translation>Cán bộ và mã PIN</translation>
    </message>
    <message>
      <source>Quầy Một Cửa, version {version}</source>
      <translation>Quầy Một Cửa, bản {version}</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>Mã PIN</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Vào</translation>
    </message>
    <message>
      <source>Who is at the counter?</source>
      <translation>Ai đang ở quầy?</translation>
    </message>
    <message>
      <source>The unfinished form of {name} is kept as it is.</source>
      <translation>Nháp của {name} vẫn còn nguyên.</translation>
    </message>
    <message>
      <source>another person</source>
      <translation>đổi người</translation>
    </message>
    <message>
      <source>Forgotten PIN: ask the administrator.</source>
      <translation>Quên PIN: nhờ quản trị.</translation>
    </message>
    <message>
      <source>Sample data: the PIN is 1111.</source>
      <translation>Dữ liệu mẫu: mã PIN là 1111.</translation>
    </message>
    <message>
      <source>Wrong PIN. Wait {seconds} seconds, then try again.</source>
      <translation>Mã PIN không đúng. Đợi {seconds} giây rồi thử lại.</translation>
    </message>
    <message>
      <source>Wrong PIN. Try again.</source>
      <translation>Mã PIN không đúng. Gõ lại.</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>One-stop desk</source>
      <translation>Quầy Một Cửa</translation>
    </message>
    <message numerus="yes">
      <source>%n to send</source>
      <comment>dossiers not yet sent</comment>
      <translation>
        <numerusform>%n chờ gửi</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MissingCard</name>
    <message numerus="yes">
      <source>Still missing to save (%n)</source>
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
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>và %n mục nữa</numerusform>
      </translation>
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
    <name>Opening</name>
    <message>
      <source>Making the sample commune…</source>
      <translation>Đang dựng xã mẫu, khoảng mười giây…</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Nothing found</source>
      <translation>Không tìm thấy</translation>
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
      <source>what to remember about this dossier</source>
      <translation>Điều cần nhớ về hồ sơ này</translation>
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
      <source>{held} of {all} here</source>
      <translation>Có {held} trên {all}</translation>
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
      <translation>Bản sao</translation>
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
    <name>Preview</name>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Next document</source>
      <translation>Tờ kế tiếp</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
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
    <message>
      <source>Take {code}</source>
      <translation>Dùng {code}</translation>
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
    <name>QAbstractSpinBox</name>
    <message>
      <source>&amp;Select All</source>
      <translation>&amp;Chọn tất cả</translation>
    </message>
    <message>
      <source>&amp;Step up</source>
      <translation>&amp;Tăng</translation>
    </message>
    <message>
      <source>Step &amp;down</source>
      <translation>&amp;Giảm</translation>
    </message>
  </context>
  <context>
    <name>QDialogButtonBox</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
  </context>
  <context>
    <name>QLineEdit</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Làm lại</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Cắt</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>Ché&amp;p</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Dán</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Chọn tất cả</translation>
    </message>
  </context>
  <context>
    <name>QMessageBox</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
    <message>
      <source>Show Details...</source>
      <translation>Xem chi tiết…</translation>
    </message>
    <message>
      <source>Hide Details...</source>
      <translation>Ẩn chi tiết…</translation>
    </message>
  </context>
  <context>
    <name>QPlatformTheme</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Lưu</translation>
    </message>
    <message>
      <source>Save All</source>
      <translation>Lưu tất cả</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>&amp;Có</translation>
    </message>
    <message>
      <source>Yes to &amp;All</source>
      <translation>Có cho &amp;tất cả</translation>
    </message>
    <message>
      <source>&amp;No</source>
      <translation>&amp;Không</translation>
    </message>
    <message>
      <source>N&amp;o to All</source>
      <translation>Không ch&amp;o tất cả</translation>
    </message>
    <message>
      <source>Abort</source>
      <translation>Dừng hẳn</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Thử lại</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Bỏ qua</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Thôi</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Bỏ</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Trợ giúp</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Áp dụng</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Đặt lại</translation>
    </message>
    <message>
      <source>Restore Defaults</source>
      <translation>Về mặc định</translation>
    </message>
  </context>
  <context>
    <name>QScrollBar</name>
    <message>
      <source>Scroll here</source>
      <translation>Cuộn tới đây</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>Đầu</translation>
    </message>
    <message>
      <source>Bottom</source>
      <translation>Cuối</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>Trang trước</translation>
    </message>
    <message>
      <source>Page down</source>
      <translation>Trang sau</translation>
    </message>
    <message>
      <source>Scroll up</source>
      <translation>Cuộn lên</translation>
    </message>
    <message>
      <source>Scroll down</source>
      <translation>Cuộn xuống</translation>
    </message>
    <message>
      <source>Left edge</source>
      <translation>Mép trái</translation>
    </message>
    <message>
      <source>Right edge</source>
      <translation>Mép phải</translation>
    </message>
    <message>
      <source>Page left</source>
      <translation>Trang trái</translation>
    </message>
    <message>
      <source>Page right</source>
      <translation>Trang phải</translation>
    </message>
    <message>
      <source>Scroll left</source>
      <translation>Cuộn trái</translation>
    </message>
    <message>
      <source>Scroll right</source>
      <translation>Cuộn phải</translation>
    </message>
  </context>
  <context>
    <name>QWidgetTextControl</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Làm lại</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Cắt</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>Ché&amp;p</translation>
    </message>
    <message>
      <source>Copy &amp;Link Location</source>
      <translation>Chép &amp;liên kết</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Dán</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Chọn tất cả</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Search</source>
      <translation>Tìm</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Khóa quầy</translation>
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
    <name>Standing</name>
    <message>
      <source>no date</source>
      <translation>không hẹn</translation>
    </message>
    <message>
      <source>clock stopped</source>
      <translation>ngừng tính</translation>
    </message>
    <message>
      <source>before {hour}</source>
      <translation>trước {hour}</translation>
    </message>
    <message>
      <source>late</source>
      <translation>quá hạn</translation>
    </message>
    <message>
      <source>{days} days late</source>
      <translation>quá {days} ngày</translation>
    </message>
    <message>
      <source>{days} days left</source>
      <translation>còn {days} ngày</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Mới đăng ký</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Không tiếp nhận</translation>
    </message>
    <message>
      <source>Being processed</source>
      <translation>Đang xử lý</translation>
    </message>
    <message>
      <source>Papers wanted</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Payment wanted</source>
      <translation>Chờ nộp tiền</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Đã rút</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Result ready</source>
      <translation>Đã có kết quả</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>Đã trả</translation>
    </message>
    <message>
      <source>At the province</source>
      <translation>Tỉnh đã nhận</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>Ở máy này</translation>
    </message>
    <message>
      <source>Needs a person</source>
      <translation>Cần sửa</translation>
    </message>
  </context>
  <context>
    <name>StripCard</name>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Kept as a draft: {title}</source>
      <translation>Đã giữ nháp: {title}</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Lấy lại</translation>
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
    <name>Sync</name>
    <message>
      <source>Needs a person · {count} dossiers wait, safe on this machine</source>
      <translation>Cần người xem · {count} hồ sơ chờ gửi, đã lưu an toàn trên máy này</translation>
    </message>
    <message>
      <source>Offline · {count} dossiers wait, safe on this machine</source>
      <translation>Ngoại tuyến · {count} hồ sơ chờ gửi, đã lưu an toàn trên máy này</translation>
    </message>
    <message>
      <source>Not synced yet · {count} dossiers wait, safe on this machine</source>
      <translation>Chưa đồng bộ · {count} hồ sơ chờ gửi, đã lưu an toàn trên máy này</translation>
    </message>
    <message>
      <source>Online · {count} dossiers wait · last {hour}</source>
      <translation>Trực tuyến · {count} hồ sơ chờ gửi · lần cuối {hour}</translation>
    </message>
    <message>
      <source>Offline since {moment}</source>
      <translation>Ngoại tuyến từ {moment}</translation>
    </message>
    <message>
      <source>Trouble since {moment}</source>
      <translation>Trục trặc từ {moment}</translation>
    </message>
    <message>
      <source>Not synced yet</source>
      <translation>Chưa đồng bộ lần nào</translation>
    </message>
    <message>
      <source>Online, last {moment}</source>
      <translation>Trực tuyến, lần cuối {moment}</translation>
    </message>
    <message>
      <source>The province has everything</source>
      <translation>Tỉnh đã nhận đủ</translation>
    </message>
    <message>
      <source>{count} dossiers wait, safely kept</source>
      <translation>{count} hồ sơ chờ gửi, đã lưu an toàn</translation>
    </message>
    <message>
      <source>Sends by itself when there is something new</source>
      <translation>Tự gửi khi có hồ sơ mới</translation>
    </message>
    <message>
      <source>Tries again now</source>
      <translation>Đang thử lại</translation>
    </message>
    <message>
      <source>Tries again in {seconds} seconds</source>
      <translation>Thử lại sau {seconds} giây</translation>
    </message>
    <message>
      <source>Tries again in {minutes} minutes</source>
      <translation>Thử lại sau {minutes} phút</translation>
    </message>
    <message>
      <source>Trouble</source>
      <translation>Trục trặc</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Ngoại tuyến</translation>
    </message>
    <message>
      <source>Not synced</source>
      <translation>Chưa đồng bộ</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>Trực tuyến</translation>
    </message>
    <message>
      <source>Needs a person ({count})</source>
      <translation>Cần người sửa ({count})</translation>
    </message>
    <message>
      <source>The province gave it back: {why}</source>
      <translation>Tỉnh trả lại: {why}</translation>
    </message>
    <message>
      <source>Open dossier</source>
      <translation>Mở hồ sơ</translation>
    </message>
    <message>
      <source>Calling the province…</source>
      <translation>Đang gọi tỉnh…</translation>
    </message>
    <message>
      <source>Sending {sent} of {total}…</source>
      <translation>Đang gửi {sent} trên {total}…</translation>
    </message>
    <message>
      <source>On this machine, encrypted.</source>
      <translation>Trên máy này, đã mã hóa.</translation>
    </message>
    <message>
      <source>{count} dossiers</source>
      <translation>{count} hồ sơ</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>chưa có</translation>
    </message>
    <message>
      <source>version {version}</source>
      <translation>bản {version}</translation>
    </message>
    <message>
      <source>Sync</source>
      <translation>Đồng bộ</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Thử ngay</translation>
    </message>
    <message>
      <source>Received here today</source>
      <translation>Nhận ở quầy hôm nay</translation>
    </message>
    <message>
      <source>Last whole round</source>
      <translation>Lần đồng bộ cuối</translation>
    </message>
    <message>
      <source>Catalogue of procedures</source>
      <translation>Danh mục thủ tục</translation>
    </message>
    <message>
      <source>Working calendar</source>
      <translation>Lịch nghỉ</translation>
    </message>
    <message>
      <source>Waiting to be sent ({count})</source>
      <translation>Chờ gửi ({count})</translation>
    </message>
    <message>
      <source>and {count} dossiers more</source>
      <translation>và {count} hồ sơ nữa</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Undo</source>
      <translation>Hoàn tác</translation>
    </message>
  </context>
  <context>
    <name>Wording</name>
    <message>
      <source>en</source>
      <translation>vi</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Thứ Hai</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>Thứ Ba</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>Thứ Tư</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>Thứ Năm</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>Thứ Sáu</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>Thứ Bảy</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>Chủ nhật</translation>
    </message>
    <message>
      <source>Mo</source>
      <translation>T2</translation>
    </message>
    <message>
      <source>Tu</source>
      <translation>T3</translation>
    </message>
    <message>
      <source>We</source>
      <translation>T4</translation>
    </message>
    <message>
      <source>Th</source>
      <translation>T5</translation>
    </message>
    <message>
      <source>Fr</source>
      <translation>T6</translation>
    </message>
    <message>
      <source>Sa</source>
      <translation>T7</translation>
    </message>
    <message>
      <source>Su</source>
      <translation>CN</translation>
    </message>
    <message>
      <source>{weekday} {day}</source>
      <translation>{weekday} {day}</translation>
    </message>
    <message>
      <source>before {hour}</source>
      <translation>trước {hour}</translation>
    </message>
    <message>
      <source>no set duration</source>
      <translation>chưa có thời hạn</translation>
    </message>
    <message>
      <source>{amount} working days</source>
      <translation>{amount} ngày làm việc</translation>
    </message>
    <message>
      <source>{amount} days</source>
      <translation>{amount} ngày</translation>
    </message>
    <message>
      <source>{amount} working hours</source>
      <translation>{amount} giờ làm việc</translation>
    </message>
    <message>
      <source>same day</source>
      <translation>trong ngày</translation>
    </message>
    <message>
      <source>not in the catalogue</source>
      <translation>chưa có trong danh mục</translation>
    </message>
    <message>
      <source>Very satisfied</source>
      <translation>Rất hài lòng</translation>
    </message>
    <message>
      <source>Satisfied</source>
      <translation>Hài lòng</translation>
    </message>
    <message>
      <source>So-so</source>
      <translation>Bình thường</translation>
    </message>
    <message>
      <source>Dissatisfied</source>
      <translation>Không hài lòng</translation>
    </message>
    <message>
      <source>Very dissatisfied</source>
      <translation>Rất không hài lòng</translation>
    </message>
    <message>
      <source>year {typed} does not agree with the ID number (year {number}). Look at the card.</source>
      <translation>năm sinh {typed} không khớp số định danh (năm {number}). Xem lại thẻ.</translation>
    </message>
    <message>
      <source>the catalogue gives no duration. Write the date and the reason.</source>
      <translation>danh mục chưa có thời hạn. Ghi ngày hẹn và lý do.</translation>
    </message>
    <message>
      <source>no number yet. Type it, or choose that there is none.</source>
      <translation>chưa có số. Gõ số, hoặc chọn không có giấy tờ (Alt+L).</translation>
    </message>
    <message>
      <source>there is a number: choose the kind of document.</source>
      <translation>đã có số thì phải chọn loại giấy tờ (Alt+L).</translation>
    </message>
    <message>
      <source>this draft was made by another version and cannot be shown.</source>
      <translation>nháp này do phiên bản khác lưu, không mở được.</translation>
    </message>
    <message>
      <source>procedure {procedure} ended on {day}.</source>
      <translation>thủ tục {procedure} hết hiệu lực từ {day}.</translation>
    </message>
    <message>
      <source>%n weekend days</source>
      <translation>%n ngày cuối tuần</translation>
    </message>
    <message>
      <source>Not counted: {days}</source>
      <translation>Không tính {days}</translation>
    </message>
    <message>
      <source>Received outside working hours: counted from {start}</source>
      <translation>Nhận ngoài giờ làm việc: tính từ {start}</translation>
    </message>
    <message>
      <source>Received too late for the same day: due on the next working day</source>
      <translation>Nhận sau giờ chốt: trả vào ngày làm việc kế tiếp</translation>
    </message>
    <message>
      <source>The last day is off: due on the next working day</source>
      <translation>Ngày cuối là ngày nghỉ: lùi sang ngày làm việc kế tiếp</translation>
    </message>
    <message>
      <source>A make-up working day is counted</source>
      <translation>Có tính ngày làm bù</translation>
    </message>
    <message>
      <source>Counted again after the clock stood still</source>
      <translation>Tính lại sau khi tạm ngừng</translation>
    </message>
    <message>
      <source>Received {moment}; that day is day 0</source>
      <translation>Nhận lúc {moment}; ngày nhận là ngày 0</translation>
    </message>
    <message>
      <source>Duration: {duration}</source>
      <translation>Thời hạn: {duration}</translation>
    </message>
    <message>
      <source>Counted: {days}</source>
      <translation>Tính {days}</translation>
    </message>
    <message>
      <source>{day} not counted: {why}</source>
      <translation>{day} không tính: {why}</translation>
    </message>
    <message>
      <source>Due {moment}</source>
      <translation>Hẹn trả {moment}</translation>
    </message>
    <message>
      <source>Working calendar, version {version}</source>
      <translation>Lịch làm việc bản {version}</translation>
    </message>
    <message>
      <source>weekend</source>
      <translation>nghỉ cuối tuần</translation>
    </message>
  </context>
  <context>
    <name>Worklist</name>
    <message>
      <source>Due</source>
      <translation>Hẹn trả</translation>
    </message>
    <message>
      <source>Scan code</source>
      <translation>Mã quét</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Held by</source>
      <translation>Ai giữ</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Trạng thái</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Gửi tỉnh</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Quá hạn</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
      <source>The next three days</source>
      <translation>Ba ngày tới</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Sau đó</translation>
    </message>
    <message>
      <source>Other dossiers</source>
      <translation>Hồ sơ khác</translation>
    </message>
    <message>
      <source>Nothing here is called “{words}”. Try the scan code, the phone or fewer letters.</source>
      <translation>Không thấy hồ sơ nào có “{words}”. Thử mã quét, số điện thoại hoặc gõ ít chữ hơn.</translation>
    </message>
    <message>
      <source>Nothing more is due in the next days. The next dossier: {day}.</source>
      <translation>Không còn việc đến hạn mấy ngày tới. Hồ sơ kế tiếp: {day}.</translation>
    </message>
    <message>
      <source>Nothing is due in the next days.</source>
      <translation>Không có việc nào đến hạn mấy ngày tới.</translation>
    </message>
    <message>
      <source>No dossier is late.</source>
      <translation>Không có hồ sơ nào quá hạn.</translation>
    </message>
    <message>
      <source>No dossier waits for papers or a payment.</source>
      <translation>Không có hồ sơ nào chờ bổ sung giấy tờ hoặc nộp tiền.</translation>
    </message>
    <message>
      <source>No result waits to be handed over.</source>
      <translation>Chưa có kết quả nào chờ trả.</translation>
    </message>
    <message>
      <source>No dossier was received today yet.</source>
      <translation>Hôm nay chưa nhận hồ sơ nào.</translation>
    </message>
    <message>
      <source>The province has every dossier of this machine.</source>
      <translation>Tỉnh đã nhận đủ hồ sơ của máy này.</translation>
    </message>
    <message>
      <source>empties the filter</source>
      <translation>bỏ lọc</translation>
    </message>
    <message>
      <source>receives a dossier</source>
      <translation>tiếp nhận hồ sơ</translation>
    </message>
    <message>
      <source>those received today</source>
      <translation>hồ sơ nhận hôm nay</translation>
    </message>
    <message>
      <source>those due today</source>
      <translation>việc đến hạn hôm nay</translation>
    </message>
    <message>
      <source>Filter, Ctrl+F</source>
      <translation>Lọc, Ctrl+F</translation>
    </message>
    <message>
      <source>Show more</source>
      <translation>Xem thêm</translation>
    </message>
    <message>
      <source>{shown} / {total} dossiers</source>
      <translation>{shown} / {total} hồ sơ</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hôm nay</translation>
    </message>
    <message>
      <source>Waiting for papers</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Có kết quả</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Chưa gửi</translation>
    </message>
    <message>
      <source>Queues</source>
      <translation>Các hàng việc</translation>
    </message>
    <message>
      <source>Filter by name, code, phone, procedure</source>
      <translation>Lọc theo tên, mã, điện thoại, thủ tục</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>Lãnh đạo</translation>
    </message>
    <message>
      <source>Supervisor's reason</source>
      <translation>Lý do của lãnh đạo</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>Promise anew and print</source>
      <translation>Hẹn lại và in thư</translation>
    </message>
    <message>
      <source>Apology and a new date: {name}</source>
      <translation>Thư xin lỗi, hẹn lại: {name}</translation>
    </message>
    <message>
      <source>{count} dossiers</source>
      <translation>{count} hồ sơ</translation>
    </message>
    <message>
      <source>and {count} more dossiers</source>
      <translation>và {count} hồ sơ nữa</translation>
    </message>
    <message>
      <source>My work</source>
      <translation>Việc của tôi</translation>
    </message>
    <message>
      <source>As the province said at {hour}</source>
      <translation>Theo dữ liệu lúc {hour}</translation>
    </message>
    <message>
      <source>Promised anew: {count}</source>
      <translation>Đã xin lỗi, hẹn lại {count} hồ sơ</translation>
    </message>
    <message>
      <source>Untick</source>
      <translation>Bỏ chọn</translation>
    </message>
    <message>
      <source>Apologise</source>
      <translation>Thư xin lỗi</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>chooses several</source>
      <translation>chọn nhiều</translation>
    </message>
    <message>
      <source>{count} dossiers chosen</source>
      <translation>Đã chọn {count} hồ sơ</translation>
    </message>
    <message>
      <source>{count} dossiers due within {days} working days</source>
      <translation>{count} hồ sơ đến hạn trong {days} ngày làm việc</translation>
    </message>
    <message>
      <source>{count} within {days}</source>
      <translation>{count} trong {days} ngày</translation>
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
